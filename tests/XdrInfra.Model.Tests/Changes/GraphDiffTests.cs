using XdrInfra.Model.Catalog;
using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Output;
using XdrInfra.Testing.Golden;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Model.Tests.Changes;

public sealed class GraphDiffTests
{
    private static readonly string[] Before =
    [
        "xdr-infra:onDestroy: restore",
        "xdr-infra:events: [endpoint, EmailEvents]",
        "xdr-infra:retention: { default: { analyticsDays: 180, totalDays: 1095 } }",
    ];

    private static readonly string[] After =
    [
        "xdr-infra:onDestroy: restore",
        "xdr-infra:events: [endpoint, UrlClickEvents]",
        "xdr-infra:connector: { alerts: false }",
        "xdr-infra:solution: { install: false }",
        "xdr-infra:retention: { default: { analyticsDays: 90, totalDays: 1095 } }",
    ];

    [Fact]
    public void The_same_stack_has_no_change_wherever_its_lines_stand()
    {
        var diff = GraphDiff.Compare(Build(Before), Build(["", .. Before]), ProductCatalog.Tables);

        diff.HasChanges.ShouldBeFalse();
        diff.Changes.ShouldBeEmpty();
    }

    [Fact]
    public void A_changed_field_shows_both_values_and_points_at_the_new_one()
    {
        var change = Diff().Changes.Single(item => item.Resource == "connector");

        change.Kind.ShouldBe(ChangeKind.Update);
        change.Properties.ShouldBe([new PropertyChange("alerts", "true", "false")]);
        change.Origin.ShouldBe(new Location.Text(StackText.File, 10, 34, 5));
    }

    [Fact]
    public void A_removal_says_what_is_given_back()
    {
        var change = Diff().Changes.Single(item => item.Resource == "solution");

        change.Kind.ShouldBe(ChangeKind.Delete);
        change.Notes.ShouldBe(["It is uninstalled, if we installed it."]);
    }

    [Fact]
    public void A_removal_with_keep_only_drops_the_ownership()
    {
        var change = GraphDiff.Compare(Build(), Build("xdr-infra:solution: { install: false }"), ProductCatalog.Tables).Changes.ShouldHaveSingleItem();

        change.Kind.ShouldBe(ChangeKind.Forget);
        change.Notes.ShouldBe(["It stays in Azure as it is; only the ownership is dropped."]);
    }

    [Fact]
    public void Counts_the_days_that_are_lost()
    {
        var loss = Diff().RetentionLost.Single(item => item.Subject == "DeviceInfo");

        (loss.Property, loss.DaysBefore, loss.DaysAfter, loss.DaysLost).ShouldBe(("retentionInDays", 180, 90, 90));
    }

    [Fact]
    public void Names_charged_tables_that_are_gained_and_tables_that_are_dropped()
    {
        var diff = Diff();

        diff.ChargedTablesGained.ShouldBe(["UrlClickEvents"]);
        diff.TablesDropped.ShouldBe(["EmailEvents"]);
    }

    [Fact]
    public void A_change_of_via_says_that_a_deployed_stack_refuses_it()
    {
        var native = GraphBuilder.Build(
            StackText.ReadWhole(StackText.Required.Replace("name: law-soc", "name: law-soc, via: azure-native", StringComparison.Ordinal)).Settings.ShouldNotBeNull(),
            ProductCatalog.Tables);

        var change = GraphDiff.Compare(Build(), native, ProductCatalog.Tables).Changes.Single(item => item.Resource == "workspace");

        change.Properties[0].ShouldBe(new PropertyChange("type", "xdr:azure:Workspace", "azure-native:operationalinsights:Workspace"));
        change.Notes.ShouldContain("Another provider would make it. A deployed stack refuses that; take the steps that the deployment prints.");
    }

    [Fact]
    public void A_cheaper_plan_says_what_is_lost_with_it()
    {
        const string Basic = "xdr-infra:retention: { tables: { DeviceInfo: { plan: Basic } } }";
        const string Analytics = "xdr-infra:retention: { tables: { DeviceInfo: { plan: Analytics } } }";
        const string OnceAWeek = "Azure changes the plan of a table at most once a week.";

        Notes(Analytics, Basic).ShouldBe([OnceAWeek, "Analytics rules do not read a table on this plan, and its interactive days are the plan's own."]);
        Notes(Basic, Analytics).ShouldBe([OnceAWeek]);
    }

    [Fact]
    public void A_new_stack_creates_everything()
    {
        var diff = GraphDiff.Compare(null, Build(), ProductCatalog.Tables);

        diff.Notes.ShouldBe(["The stack is new."]);
        diff.Changes.ShouldAllBe(change => change.Kind == ChangeKind.Create);
        diff.Changes.Count.ShouldBe(11);
    }

    [Fact]
    public void A_stack_whose_file_is_gone_removes_everything_by_name()
    {
        var diff = GraphDiff.Compare(Build(), null, ProductCatalog.Tables);

        diff.Notes.ShouldBe(["The file of the stack is gone. Nothing happens in Azure until someone destroys the stack, which would do what is said here."]);
        diff.Changes.ShouldAllBe(change => change.Kind == ChangeKind.Forget);
        diff.RetentionLost.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DiffFormat.Text, "diff.txt")]
    [InlineData(DiffFormat.Json, "diff.json")]
    [InlineData(DiffFormat.Markdown, "diff.md")]
    public void A_format_stays_the_same(DiffFormat format, string file)
    {
        using var output = new StringWriter();

        DiffWriters.Write(format, [Diff(), GraphDiff.Compare(Build(), Build(), ProductCatalog.Tables)], output);

        GoldenFile.ShouldMatch(output.ToString(), $"Changes/{file}");
    }

    private static IReadOnlyList<string> Notes(string before, string after) =>
        GraphDiff.Compare(Build(before), Build(after), ProductCatalog.Tables).Changes.Single(change => change.Resource == "retention-DeviceInfo").Notes;

    private static StackDiff Diff() => GraphDiff.Compare(Build(Before), Build(After), ProductCatalog.Tables);

    private static ResourceGraph Build(params string[] lines) => GraphBuilder.Build(StackText.Settings(lines), ProductCatalog.Tables);
}
