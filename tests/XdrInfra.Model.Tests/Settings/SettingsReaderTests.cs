using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Testing.Files;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Model.Tests.Settings;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Reads_the_required_settings()
    {
        var settings = StackText.Settings();

        settings.Stack.ShouldBe("soc");
        settings.File.ShouldBe(StackText.File);
        settings.Location.Known.ShouldBe("westeurope");
        settings.Cloud.Known.ShouldBe(CloudName.Public);
        settings.Workspace.Name.Known.ShouldBe("law-soc");
    }

    [Fact]
    public void Every_leaf_knows_file_line_and_column() =>
        StackText.Settings().Workspace.Name.Origin.ShouldBe(new Location.Text(StackText.File, 7, 55, 7));

    [Fact]
    public void A_default_points_at_the_object_that_would_hold_it()
    {
        var sku = StackText.Settings().Workspace.Sku;

        sku.Known.ShouldBe("PerGB2018");
        sku.IsDefault.ShouldBeTrue();
        sku.Origin.ShouldBe(new Location.Text(StackText.File, 7, 3, 19));
    }

    [Fact]
    public void Stands_in_with_the_documented_defaults()
    {
        var settings = StackText.Settings();

        settings.OnDestroy.Known.ShouldBe(OnDestroy.Keep);
        settings.Workspace.Create.Known.ShouldBeFalse();
        settings.Workspace.Protect.Known.ShouldBeTrue();
        settings.Workspace.RetentionDays.Known.ShouldBe(90);
        settings.Workspace.DailyCapGb.IsAbsent.ShouldBeTrue();
        settings.Workspace.LocalAuth.Known.ShouldBeFalse();
        settings.Workspace.PublicQuery.Known.ShouldBeTrue();
        settings.Workspace.Tags.ShouldBeEmpty();
        settings.Solution.Install.Known.ShouldBeTrue();
        settings.Solution.Version.Known.ShouldBe("latest");
        settings.Connector.ManagedBy.Known.ShouldBe(ConnectorManagedBy.Auto);
        settings.Connector.Incidents.Known.ShouldBeTrue();
        settings.Entities.BehaviorAnalytics.Select(source => source.Known).ShouldBe(["AuditLogs", "SigninLogs"]);
        settings.Events.Tables.ShouldBeEmpty();
        settings.IncidentCreationRules.Known.ShouldBe(IncidentCreationRulesMode.Disable);
        settings.Retention.Default.AnalyticsDays.Known.ShouldBe(90);
        settings.Retention.Default.TotalDays.Known.ShouldBe(365);
        settings.Retention.Tables.ShouldBeEmpty();
        settings.Retention.MinimumDays.Known.ShouldBe(90);
        settings.Estimate.Users.IsAbsent.ShouldBeTrue();
        settings.Verify.Wait.Known.ShouldBe(TimeSpan.FromMinutes(15));
        settings.Verify.DefaultFreshness.Known.ShouldBe(TimeSpan.FromDays(1));
        settings.Verify.Freshness["UrlClickEvents"].Known.ShouldBe(TimeSpan.FromDays(7));
        settings.Verify.Folder.Known.ShouldBe("checks");
        settings.Policies.ShouldBeEmpty();
    }

    [Fact]
    public void Expands_groups_of_tables_in_catalog_order_with_the_entry_that_named_them()
    {
        var events = StackText.Settings("xdr-infra:events: [EmailEvents, identity]").Events;

        events.Tables.Select(table => table.Known).ShouldBe(["EmailEvents", "IdentityDirectoryEvents", "IdentityLogonEvents", "IdentityQueryEvents"]);
        events.Tables[1].Origin.ShouldBe(new Location.Text(StackText.File, 8, 35, 8));
    }

    [Fact]
    public void Reports_everything_at_once_in_the_order_of_the_text()
    {
        var result = StackText.Read(
            "xdr-infra:onDestroy: kep",
            "xdr-infra:evnts: [endpoint]",
            "xdr-infra:connector: { managedBy: me, incidents: yes }");

        result.Settings.ShouldBeNull();
        result.Findings.Select(finding => finding.ToString()).ShouldBe(
        [
            "stacks/Pulumi.soc.yaml(8,24): mandatory XDR1039: Setting 'xdr-infra:onDestroy' is \"kep\"; use one of keep, restore.",
            "stacks/Pulumi.soc.yaml(9,3): mandatory XDR1030: \"xdr-infra:evnts\" is not a setting; use one of xdr-infra:environment, xdr-infra:cloud, xdr-infra:onDestroy, xdr-infra:workspace, xdr-infra:solution, xdr-infra:connector, xdr-infra:entities, xdr-infra:events, xdr-infra:incidentCreationRules, xdr-infra:retention, xdr-infra:owners, xdr-infra:estimate, xdr-infra:verify, xdr-infra:policies.",
            "stacks/Pulumi.soc.yaml(10,37): mandatory XDR1039: Setting 'xdr-infra:connector.managedBy' is \"me\"; use one of auto, arm, portal.",
            "stacks/Pulumi.soc.yaml(10,52): mandatory XDR1036: Setting 'xdr-infra:connector.incidents' is the text \"yes\"; write true or false.",
        ]);
        result.Findings[1].Fix.ShouldBe("Write \"xdr-infra:events\".");
    }

    [Fact]
    public void Names_the_stacks_that_are_there_when_one_is_missing()
    {
        var files = new InMemoryFiles(("Pulumi.yaml", StackText.Project), (StackText.File, ""), ("stacks/Pulumi.prod.yaml", ""));

        var finding = SettingsReader.Read("prd", files).Findings.ShouldHaveSingleItem();

        finding.ToString().ShouldBe("stacks/Pulumi.prd.yaml: mandatory XDR1001: There is no stack \"prd\": the file is missing. The stacks here are prod, soc.");
        finding.Fix.ShouldBe("Write \"prod\".");
    }

    [Fact]
    public void Reads_by_path_and_finds_the_project_above()
    {
        var files = new InMemoryFiles(("repo/Pulumi.yaml", StackText.Project + "config:\n  xdr-infra:onDestroy: restore\n"), ("repo/" + StackText.File, StackText.Required));

        SettingsReader.Read("repo/" + StackText.File, files).Settings.ShouldNotBeNull().OnDestroy.Known.ShouldBe(OnDestroy.Restore);
    }

    [Fact]
    public void Says_when_the_file_cannot_be_read() =>
        SettingsReader.Read("soc", new InMemoryFiles(("Pulumi.yaml", StackText.Project)).Deny(StackText.File)).Findings.ShouldHaveSingleItem().ToString()
            .ShouldBe("stacks/Pulumi.soc.yaml: mandatory XDR1002: The file cannot be read: access is denied, or it is a folder.");
}
