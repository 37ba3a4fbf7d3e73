using System.Text.RegularExpressions;
using XdrInfra.Verify.Tests.Fakes;

namespace XdrInfra.Verify.Tests.Reading;

public sealed class PackTests
{
    [Fact]
    public void Reads_without_a_finding() => Run.Pack.Findings.ShouldBeEmpty();

    [Fact]
    public void Ids_are_ours_and_in_order()
    {
        var ids = Run.Pack.Checks.Select(check => check.Id).ToList();

        ids.ShouldBe(ids.Order(StringComparer.Ordinal));
        ids.ShouldAllBe(id => Regex.IsMatch(id, "^XDR5[0-8][0-9]{2}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Slugs_are_unique_kebab_words() => Run.Pack.Checks.Select(check => check.Slug).ShouldBeUnique();

    [Fact]
    public void Every_sentence_ends_with_a_full_stop() =>
        Run.Pack.Checks.SelectMany(check => new[] { check.Why, check.Fix }).ShouldAllBe(text => text.EndsWith('.'));
}
