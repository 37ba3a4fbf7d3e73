using System.Text.Json;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Tests.Hunting;

/// <summary>Each difference of the catalog shows on a query that uses the column, with a rewrite that runs.</summary>
public sealed class HuntDifferenceTests
{
    public static TheoryData<string, string, string> Differences()
    {
        var all = new TheoryData<string, string, string>();
        foreach (var difference in ProductCatalog.Tables.Tables.SelectMany(table => ProductCatalog.HuntingDifferences.Of(table.Name)))
        {
            all.Add(difference.Table, $"{difference.Kind}", difference.Kind == HuntingDifferenceKind.OnlyWorkspace ? difference.WorkspaceColumn : difference.HuntingColumn);
        }

        return all;
    }

    public static TheoryData<string> HuntingOnlyTables() => new(ProductCatalog.HuntingDifferences.HuntingOnlyTables);

    [Fact]
    public void Every_difference_of_the_catalog_is_tested() => Differences().Count.ShouldBe(229);

    [Fact]
    public void Every_table_that_is_only_in_hunting_is_tested() => HuntingOnlyTables().Count.ShouldBe(40);

    [Theory]
    [MemberData(nameof(Differences))]
    public async Task A_column_that_differs_is_named(string table, string kind, string column)
    {
        var (outcome, notes) = await HuntAsync($"{table} | project {column}");

        var missing = kind is "OnlyHunting" or "NameCase";
        outcome.Exit.ShouldBe(missing ? ExitCode.CheckFailed : ExitCode.Success);
        var note = notes.Single();
        note.GetProperty("kind").GetString().ShouldBe(kind switch { "Type" => "columnType", "NameCase" => "columnName", "OnlyHunting" => "onlyHunting", _ => "onlyWorkspace" });
        note.GetProperty("message").GetString().ShouldNotBeNull().ShouldStartWith($"'{column}' of {table} ");
        (note.GetProperty("fix").GetString() ?? string.Empty).ShouldContain("rite ");
    }

    [Theory]
    [MemberData(nameof(Differences))]
    public async Task The_rewrite_runs_in_the_workspace(string table, string kind, string column)
    {
        var difference = ProductCatalog.HuntingDifferences.Of(table).Single(one => $"{one.Kind}" == kind && (one.HuntingColumn == column || one.WorkspaceColumn == column));
        var rewrite = kind switch
        {
            "Type" when difference.HuntingType == "dynamic" || difference.WorkspaceType == "dynamic" => $"parse_json(tostring({column}))",
            "Type" => $"to{difference.HuntingType}({column})",
            "NameCase" => difference.WorkspaceColumn,
            "OnlyHunting" when column == "Timestamp" => "TimeGenerated",
            _ => $"column_ifexists(\"{column}\", {(Type(difference) == "string" ? "\"\"" : $"{Type(difference)}(null)")})",
        };

        var (outcome, _) = await HuntAsync($"{table} | project x = {rewrite}");

        outcome.Exit.ShouldBe(ExitCode.Success, outcome.Out);
    }

    [Theory]
    [MemberData(nameof(HuntingOnlyTables))]
    public async Task A_table_that_is_only_in_hunting_is_named(string table)
    {
        var (outcome, notes) = await HuntAsync($"{table} | where Timestamp > ago(1d) | count");

        outcome.Exit.ShouldBe(ExitCode.CheckFailed);
        notes.Single().GetProperty("message").GetString().ShouldBe($"The table '{table}' exists only in Defender's hunting; the connector never streams it.");
    }

    [Fact]
    public async Task A_name_that_the_query_gives_itself_is_no_column()
    {
        var (_, notes) = await HuntAsync("DeviceEvents | summarize Type = count() by DeviceName | where Type > 1");

        notes.ShouldBeEmpty();
    }

    private static string Type(HuntingDifference difference) => difference.HuntingType.Length > 0 ? difference.HuntingType : difference.WorkspaceType;

    private static async Task<(CliOutcome Outcome, IReadOnlyList<JsonElement> Notes)> HuntAsync(string query)
    {
        using var run = new CliRun();
        run.Write("q.kql", query);
        var outcome = await run.RunAsync("hunt", "q.kql", "--format", "json");
        using var document = JsonDocument.Parse(outcome.Out);
        return (outcome, [.. document.RootElement.GetProperty("queries")[0].GetProperty("notes").EnumerateArray().Select(note => note.Clone())]);
    }
}
