using System.Diagnostics;
using System.Text;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Testing.Files;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Model.Tests.Settings;

/// <summary>Whatever the bytes are, the reader answers with findings, never with an exception.</summary>
public sealed class HostileYamlTests
{
    private const int Seed = 20261121;

    // What a busy machine does beside only adds time: the best of many is the reader's own.
    private const int Attempts = 20;

    private static readonly string[] Pieces =
    [
        "config:", "\n", "  ", "\t", "xdr-infra:", "events", ": ", "- ", "? ", "[", "]", "{", "}", ",", "&a ", "*a", "<<: ", "!!str ", "!x ", "|", ">", "|+2\n", "'", "\"", "\\", "\\u0000", "\\xZZ",
        "#", "%YAML 1.2\n", "---\n", "...\n", "~", "secure: ", "0x", "1e999", "2027-01-31", "\r\n", "\r", "\uFEFF", "\u0085", "\u2028", "\0", "\u0007", "ä", "😀", "@", "`", "environment:", "imports:", "values:", "pulumiConfig:",
    ];

    [Fact]
    public void Any_mixture_of_the_pieces_of_yaml_gives_findings()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 1500; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)]));

            Read(Encoding.UTF8.GetBytes(text), text);
        }
    }

    [Fact]
    public void Any_damage_to_a_real_stack_gives_an_answer()
    {
        var random = new Random(Seed);
        var whole = RepoStacks.Files().Read("stacks/Pulumi.staging.yaml");
        for (var round = 0; round < 500; round++)
        {
            var bytes = (byte[])whole.Clone();
            for (var damage = random.Next(1, 6); damage > 0; damage--)
            {
                var at = random.Next(bytes.Length);
                bytes[at] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)Pieces[random.Next(Pieces.Length)][0];
            }

            Read(bytes[..random.Next(bytes.Length)], $"round {round}");
            Read(bytes, $"round {round}", mustFail: false);
        }
    }

    [Fact]
    public void Any_bytes_give_findings()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 500; round++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);

            Read(bytes, Convert.ToHexString(bytes));
        }
    }

    public static TheoryData<string, string> Growing => new()
    {
        { "deep flow", "config: " + new string('[', 20_000) },
        { "deep block", string.Concat(Enumerable.Range(0, 400).Select(depth => new string(' ', depth) + "a:\n")) },
        { "deep dashes", string.Concat(Enumerable.Repeat("- ", 10_000)) },
        { "long scalar", "config: " + new string('a', 50_000) },
        { "long key", new string('k', 50_000) + ": 1" },
        { "many keys", "config:\n" + string.Concat(Enumerable.Range(0, 1_500).Select(key => $"  xdr-infra:k{key}: 1\n")) },
        { "many duplicate keys", "config:\n" + string.Concat(Enumerable.Repeat("  xdr-infra:cloud: public\n", 1_500)) },
        { "many anchors", "config:\n" + string.Concat(Enumerable.Range(0, 1_500).Select(key => $"  a:k{key}: &x{key} [*x{Math.Max(0, key - 1)}]\n")) },
        { "many comments", string.Concat(Enumerable.Repeat("# comment\n", 5_000)) },
        { "many blank lines", "config:\n" + new string('\n', 50_000) },
        { "folded scalar", "config: >\n" + string.Concat(Enumerable.Repeat("  a\n\n", 8_000)) },
        { "quoted scalar", "config: \"" + string.Concat(Enumerable.Repeat("\\u00e4 \n", 5_000)) + "\"" },
        { "open quote", "config: \"" + string.Concat(Enumerable.Repeat("a\n", 20_000)) },
        { "colons", "config: " + string.Concat(Enumerable.Repeat("a: ", 10_000)) },
        { "question marks", string.Concat(Enumerable.Repeat("? ", 10_000)) },
        { "tabs", "config:\n" + new string('\t', 20_000) },
        { "flow list", "config: [" + string.Concat(Enumerable.Repeat("a, ", 5_000)) + "]" },
        { "many aliases", "config:\n  a:list: &list [x, y]\n" + string.Concat(Enumerable.Range(0, 400).Select(key => $"  a:k{key}: [*list, *list]\n")) },
        { "missing anchors", "config:\n" + string.Concat(Enumerable.Range(0, 1_500).Select(key => $"  a:k{key}: *none\n")) },
        { "byte order marks", string.Concat(Enumerable.Repeat("\uFEFF", 10_000)) },
        { "carriage returns", string.Concat(Enumerable.Repeat("a:\r\n  - b\r\n", 2_000)) },
        { "lone carriage returns", "config:\n" + new string('\r', 20_000) },
        { "nuls", "config:\n" + new string('\0', 20_000) },
        { "blanks", "config:\n  xdr-infra:cloud:" + new string(' ', 20_000) },
        { "block scalar", "config:\n  a:b: |\n" + string.Concat(Enumerable.Repeat("    line\n", 4_000)) },
        { "tags", "config:\n" + string.Concat(Enumerable.Range(0, 1_500).Select(key => $"  a:k{key}: !!binary x\n")) },
        { "wrong keys", "config:\n  xdr-infra:workspace: {" + string.Concat(Enumerable.Range(0, 1_500).Select(key => $"nam{key}: x, ")) + "}" },
        { "many documents", string.Concat(Enumerable.Repeat("---\na: b\n", 3_000)) },
        { "wrong events", "config:\n  xdr-infra:events: [" + string.Concat(Enumerable.Repeat("DeviceEvent, ", 1_500)) + "]" },
    };

    [Theory]
    [MemberData(nameof(Growing))]
    public void Ten_times_the_bytes_take_at_most_fifteen_times_the_work(string kind, string unit)
    {
        kind.ShouldNotBeEmpty();
        var once = Encoding.UTF8.GetBytes(unit);
        var tenfold = Encoding.UTF8.GetBytes(Grow(unit));
        Read(once, kind);

        var small = Allocated(once, kind);
        var large = Allocated(tenfold, kind);

        // Allocations stand for the work: unlike the time they do not depend on what else the machine does.
        large.ShouldBeLessThan(Math.Max(15 * small, 4_000_000), kind);
    }

    [Theory]
    [MemberData(nameof(Growing))]
    public void Ten_times_the_bytes_take_at_most_fifteen_times_the_time(string kind, string unit)
    {
        var (once, tenfold) = (Encoding.UTF8.GetBytes(unit), Encoding.UTF8.GetBytes(Grow(unit)));
        Read(once, kind);

        var (small, large) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var attempt = 0; attempt < Attempts && (attempt == 0 || large > Most(small)); attempt++)
        {
            (small, large) = (Min(small, Time(once, kind)), Min(large, Time(tenfold, kind)));
        }

        large.ShouldBeLessThanOrEqualTo(Most(small), kind);
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused()
    {
        var bomb = "config:\n  a:a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 9).Select(level => $"  a:a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n"));

        Single(bomb).ShouldBe("stacks/Pulumi.soc.yaml(6,9): mandatory XDR1008: The file unfolds into more than 20000 values, aliases counted in full; write fewer.");
    }

    [Fact]
    public void Deep_nesting_is_refused() => Single("config: " + new string('[', 100_000))
        .ShouldBe("stacks/Pulumi.soc.yaml(1,41): mandatory XDR1007: Values are nested more than 32 deep; a stack file needs six levels.");

    [Fact]
    public void A_file_that_is_too_large_is_refused() => Single("config:\n" + new string('#', 1024 * 1024))
        .ShouldBe("stacks/Pulumi.soc.yaml: mandatory XDR1003: The file has 1048584 bytes; a stack file has at most 1048576.");

    [Theory]
    [InlineData(200, 200)]
    [InlineData(201, 201)]
    [InlineData(5_000, 201)]
    public void More_than_two_hundred_findings_end_with_one_that_says_so(int wrong, int findings)
    {
        var told = StackText.Read([.. Enumerable.Range(0, wrong).Select(key => $"xdr-infra:k{key}: 1")]).Findings;

        told.Count.ShouldBe(findings);
        told[^1].ToString().Contains("XDR1047: There are more than 200 findings; the others are left out until these are mended.", StringComparison.Ordinal).ShouldBe(wrong > 200);
    }

    private static string Grow(string unit) => unit.Contains('\n') && unit.StartsWith("config:\n", StringComparison.Ordinal)
        ? unit + string.Concat(Enumerable.Range(1, 9).Select(copy => unit["config:\n".Length..].Replace("k", $"k{copy}x", StringComparison.Ordinal)))
        : string.Concat(Enumerable.Repeat(unit, 10));

    /// <summary>Below a floor the machine decides, not the reader.</summary>
    private static TimeSpan Most(TimeSpan small) => TimeSpan.FromMilliseconds(Math.Max(15 * small.TotalMilliseconds, 100));

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static TimeSpan Time(byte[] bytes, string what)
    {
        var begin = Stopwatch.GetTimestamp();
        Read(bytes, what);
        return Stopwatch.GetElapsedTime(begin);
    }

    private static long Allocated(byte[] bytes, string what)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(bytes, what);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Single(string text) => Read(Encoding.UTF8.GetBytes(text), "text").Findings.ShouldHaveSingleItem().ToString();

    private static SettingsResult Read(byte[] bytes, string what, bool mustFail = true)
    {
        var result = SettingsReader.Read("soc", new InMemoryFiles(("Pulumi.yaml", StackText.Project)).With(StackText.File, bytes));

        (result.Settings is null).ShouldBe(result.Findings.Count > 0, what);
        if (mustFail)
        {
            result.Findings.Count.ShouldBeInRange(1, 201, what);
        }

        return result;
    }
}
