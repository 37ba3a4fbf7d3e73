using XdrInfra.Model.Catalog;
using XdrInfra.Model.Files;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Settings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Running;
using XdrInfra.Testing.Repo;

namespace XdrInfra.Policies.Tests.Running;

/// <summary>The stacks of this repository are the first that the rules must let pass.</summary>
public sealed class RepositoryStacksTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Break_no_mandatory_rule() =>
        Stacks().SelectMany(settings => new RuleRunner(RuleLinks.None).Run(ContextOf(settings)).Findings).Where(IsMandatory).ShouldBeEmpty();

    [Fact]
    public void Break_no_mandatory_rule_together()
    {
        var runner = new FleetRunner(RuleLinks.None);
        foreach (var settings in Stacks())
        {
            runner.Add(settings, Today);
        }

        runner.Run().Findings.Where(IsMandatory).ShouldBeEmpty();
    }

    private static List<StackSettings> Stacks()
    {
        var files = new PhysicalFiles();
        var results = StackFiles.List(files, Checkout.Root).Select(stack => SettingsReader.Read(stack, files, Checkout.Root)).ToList();
        results.SelectMany(result => result.Findings).ShouldBeEmpty();
        return [.. results.Select(result => result.Settings).OfType<StackSettings>()];
    }

    private static bool IsMandatory(Finding finding) => finding.Level == Level.Mandatory;

    private static RuleContext ContextOf(StackSettings settings) =>
        new(GraphBuilder.Build(settings, ProductCatalog.Tables), settings, null, Today, ProductCatalog.Tables);
}
