using System.Text.RegularExpressions;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Functions;
using XdrInfra.Kql.Operators;
using XdrInfra.Kql.Operators.Extracting;

namespace XdrInfra.Kql.Tests.Properties;

/// <summary>What is faster for many values says the same as what is plain.</summary>
public sealed class FastPathTests
{
    private readonly Random _random = new(17);
    private readonly Run _run = new(new TestDatabase([]), new QueryOptions(Kql.Now), CancellationToken.None);

    [Fact]
    public void A_plain_pattern_matches_as_its_regular_expression()
    {
        for (var i = 0; i < 3000; i++)
        {
            ParsePart[] parts = [.. Enumerable.Range(0, 1 + _random.Next(6)).Select(number => Part(number))];
            var pattern = ParsePattern.Of(parts, ParseMode.Simple, string.Empty);

            // Without backtracking the framework loses the last of several names side by side.
            var regex = new Regex(RegexDialect.Translate(pattern.Regex).Pattern, RegexOptions.None, TimeSpan.FromSeconds(10));
            var text = Text(8);

            var match = regex.Match(text);
            var expected = match.Success ? string.Join('|', pattern.Types.Select((_, number) => match.Groups[ParsePattern.GroupName(number)].Value)) : "no match";
            var actual = pattern.Plain!.Match(text) is { } found ? string.Join('|', found) : "no match";   // there are only texts

            actual.ShouldBe(expected, $"{string.Join(' ', parts.AsEnumerable())} on '{text}'");
        }
    }

    [Fact]
    public void A_set_of_terms_finds_what_a_search_for_each_finds()
    {
        for (var i = 0; i < 3000; i++)
        {
            string[] terms = [.. Enumerable.Range(0, 1 + _random.Next(20)).Select(_ => Term())];
            var text = string.Join(' ', Enumerable.Range(0, 4).Select(_ => Term()));

            new TermSet(terms).IsAnyIn(text).ShouldBe(Array.Exists(terms, term => TermSearch.Has(text, term, ignoreCase: true)), $"{string.Join(';', terms)} in '{text}'");
        }
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(5000, 3)]
    [InlineData(5000, 100_000)]
    [InlineData(5000, long.MaxValue)]
    public void Rows_are_sorted_by_their_bits_as_by_comparing(int count, long range)
    {
        long[] keys = [.. Enumerable.Range(0, count).Select(_ => _random.NextInt64(range) * (_random.Next(2) == 0 ? 1 : -1))];
        var rows = Kernel.Ordinals(count);

        RadixSort.Sort([.. keys], rows, _run);

        rows.ShouldBe(Kernel.Ordinals(count).OrderBy(row => keys[row]).ToArray());
    }

    [Theory]
    [InlineData(100)]
    [InlineData(16384)]
    [InlineData(16385)]
    [InlineData(70000)]
    public void Rows_are_merged_in_order(int count)
    {
        int[] keys = [.. Enumerable.Range(0, count).Select(_ => _random.Next(500))];
        var rows = Kernel.Ordinals(count);

        MergeSort.Sort(rows, Comparer<int>.Create((left, right) => keys[left] != keys[right] ? keys[left].CompareTo(keys[right]) : left.CompareTo(right)), _run);

        rows.ShouldBe(Kernel.Ordinals(count).OrderBy(row => keys[row]).ToArray());
    }

    private ParsePart Part(int number) => _random.Next(3) switch
    {
        0 => new ParsePart.Skip(),
        1 => new ParsePart.Capture($"c{number}", KqlType.String),
        _ => new ParsePart.Text(Text(2) + "a"),
    };

    private string Text(int most) => string.Concat(Enumerable.Range(0, _random.Next(most + 1)).Select(_ => "ab\n"[_random.Next(20) == 0 ? 2 : _random.Next(2)]));

    private string Term() => string.Concat(Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => "abAB1.-é"[_random.Next(8)]));
}
