using System.Text.Json.Nodes;
using XdrInfra.Azure.Defender;
using XdrInfra.Verify.Events;

namespace XdrInfra.Verify.Tests.Events;

/// <summary>Which change of Defender's export settings connects a stack's tables, and what is never touched.</summary>
public sealed class ExportPlanTests
{
    private const string Workspace = "/subscriptions/s/resourceGroups/rg-soc/providers/Microsoft.OperationalInsights/workspaces/law-soc";
    private const string Own = "SentinelExportSettings-law-soc-Managed";
    private const string Portal = "SentinelExportSettings-law-soc";

    [Fact]
    public void Wants_every_table_that_the_interface_takes()
    {
        var plan = ExportPlan.Of(Workspace, ["DeviceInfo", "IdentityLogonEvents", "AlertInfo"], []);

        plan.Id.ShouldBe(Own);
        plan.Added.ShouldBe(["DeviceInfo", "IdentityLogonEvents", "AlertInfo"]);
        plan.ToSetting(Workspace).Categories.ShouldBe(["AdvancedHunting-DeviceInfo", "IdentityLogonEvents", "AdvancedHunting-AlertInfo"]);
    }

    [Theory]
    [InlineData("EmailEvents")]
    [InlineData("EmailUrlInfo")]
    [InlineData("EmailPostDeliveryEvents")]
    [InlineData("UrlClickEvents")]
    public void Leaves_mail_and_clicks_to_the_portal(string table)
    {
        var plan = ExportPlan.Of(Workspace, [table], []);

        plan.Wanted.ShouldBeEmpty();
        plan.Left.ShouldBe([(table, "only the portal can switch it on")]);
    }

    [Fact]
    public void Leaves_out_a_table_that_the_portal_streams_already()
    {
        var plan = ExportPlan.Of(Workspace, ["DeviceInfo", "CloudAppEvents"], [Setting(Portal, Workspace, "AdvancedHunting-CloudAppEvents")]);

        plan.Wanted.ShouldBe(["DeviceInfo"]);
        plan.Left.ShouldBe([("CloudAppEvents", $"it is on in '{Portal}'")]);
    }

    [Fact]
    public void Does_not_mind_a_copy_for_an_event_hub()
    {
        var plan = ExportPlan.Of(Workspace, ["DeviceInfo"], [Setting("siem", null, "AdvancedHunting-DeviceInfo")]);

        plan.Wanted.ShouldBe(["DeviceInfo"]);
    }

    [Fact]
    public void Takes_away_what_the_stack_no_longer_asks_for_in_its_own_setting_only()
    {
        var plan = ExportPlan.Of(
            Workspace, ["DeviceInfo"], [Setting(Own, Workspace, "AdvancedHunting-DeviceInfo", "AdvancedHunting-DeviceEvents"), Setting(Portal, Workspace, "AdvancedHunting-EmailEvents")]);

        plan.Added.ShouldBeEmpty();
        plan.Removed.ShouldBe(["DeviceEvents"]);
        plan.Others.ShouldBe([Portal]);
    }

    [Fact]
    public void Finds_its_own_setting_in_any_case_and_keeps_what_else_it_carries()
    {
        var own = Setting(Own.ToUpperInvariant(), Workspace, "AdvancedHunting-DeviceInfo");
        own.Raw["note"] = "by hand";

        var plan = ExportPlan.Of(Workspace, ["DeviceInfo"], [own]);

        plan.NothingToDo.ShouldBeTrue();
        plan.ToSetting(Workspace).Raw["note"]!.GetValue<string>().ShouldBe("by hand");
        plan.ToSetting(Workspace).Id.ShouldBe(Own.ToUpperInvariant());
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Needs_a_place_among_five(int others, bool full) =>
        ExportPlan.Of(Workspace, ["DeviceInfo"], [.. Enumerable.Range(1, others).Select(number => Setting($"hub-{number}", null))]).IsFull.ShouldBe(full);

    [Fact]
    public void Has_its_place_when_it_is_one_of_the_five() =>
        ExportPlan.Of(Workspace, ["DeviceInfo"], [Setting(Own, Workspace), .. Enumerable.Range(1, 4).Select(number => Setting($"hub-{number}", null))]).IsFull.ShouldBeFalse();

    [Theory]
    [InlineData("Category 'AdvancedHunting-AlertInfo' is not supported.", "AlertInfo")]
    [InlineData("Categories AdvancedHunting-AlertInfo, CloudAppEvents are not supported.", "AlertInfo", "CloudAppEvents")]
    [InlineData("The maximum number of export settings, 5, is reached.")]
    public void Reads_the_names_out_of_a_refusal(string message, params string[] tables) => RefusedCategories.In(message).ShouldBe(tables);

    [Fact]
    public void Goes_on_without_what_was_refused()
    {
        var plan = ExportPlan.Of(Workspace, ["DeviceInfo", "AlertInfo"], []).Without(["AlertInfo"]);

        plan.Wanted.ShouldBe(["DeviceInfo"]);
        plan.Left.ShouldBe([("AlertInfo", "the interface refuses it; select it in the portal")]);
    }

    private static ExportSetting Setting(string id, string? workspace, params string[] categories) => new(new JsonObject
    {
        ["id"] = id,
        ["workspaceProperties"] = workspace is null ? null : new JsonObject { ["workspaceResourceId"] = workspace },
        ["logs"] = new JsonArray([.. categories.Select(category => new JsonObject { ["category"] = category, ["enabled"] = true })]),
    });
}
