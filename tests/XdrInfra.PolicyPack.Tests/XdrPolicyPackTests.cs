using System.Collections.Immutable;
using XdrInfra.Model.Graph;
using XdrInfra.Policies;
using XdrInfra.Pulumi.Policy;
using XdrInfra.Pulumi.Values;
using PropertyValue = XdrInfra.Pulumi.Values.PropertyValue;

namespace XdrInfra.PolicyPack.Tests;

public sealed class XdrPolicyPackTests
{
    private readonly XdrPolicyPack _pack = Pack.New();

    [Fact]
    public void Has_one_policy_for_every_rule_of_a_stack_under_its_code() =>
        _pack.Description.Policies.Select(policy => policy.Name).ShouldBe(RuleSet.Rules.Select(rule => rule.Info.Code));

    [Fact]
    public void Finds_an_illegal_total_retention_at_the_resource_of_any_program()
    {
        var table = Pack.Table("DeviceInfo", 90, 800);

        var violation = Analyze(table).Violations.ShouldHaveSingleItem();

        violation.Policy.ShouldBe("XDR3005");
        violation.Level.ShouldBe(EnforcementLevel.Mandatory);
        violation.Urn.ShouldBe(table.Urn);
    }

    [Fact]
    public void Does_not_guess_at_an_unknown()
    {
        var result = Analyze(Pack.Table("DeviceInfo", 90, PropertyValue.NotYetKnown));

        result.Violations.ShouldBeEmpty();
        result.NotApplicable.ShouldContain(new NotApplicable("XDR3005", "Undecided: The value at retention-DeviceInfo.totalRetentionInDays is not known yet."));
    }

    [Fact]
    public void Sees_through_a_secret() =>
        Analyze(Pack.Table("DeviceInfo", 90, new PropertyValue.Secret(800))).Violations.ShouldHaveSingleItem().Policy.ShouldBe("XDR3005");

    [Theory]
    [InlineData(EnforcementLevel.Advisory, EnforcementLevel.Advisory)]
    [InlineData(EnforcementLevel.Mandatory, EnforcementLevel.Mandatory)]
    [InlineData(EnforcementLevel.Remediate, EnforcementLevel.Mandatory)]
    public void Obeys_the_configured_level(EnforcementLevel configured, EnforcementLevel expected)
    {
        Configure("XDR3005", configured);

        Analyze(Pack.Table("DeviceInfo", 90, 800)).Violations.ShouldHaveSingleItem().Level.ShouldBe(expected);
    }

    [Fact]
    public void Does_not_ask_a_disabled_policy()
    {
        Configure("XDR3005", EnforcementLevel.Disabled);

        Analyze(Pack.Table("DeviceInfo", 90, 800)).Violations.ShouldBeEmpty();
    }

    // The engine counts as passed every policy that is neither violated nor said to be not applicable.
    // https://github.com/pulumi/pulumi/blob/master/pkg/resource/analyzer/summary.go
    [Fact]
    public void A_policy_passes_only_where_its_rule_was_asked_and_kept()
    {
        Passed(Analyze(Pack.Resource(ResourceKinds.ResourceGroup, "resource-group"))).ShouldBeEmpty();
        Passed(Analyze(Pack.Resource("pulumi:pulumi:Stack", "xdr-infra-prod"))).ShouldBeEmpty();
        Passed(Analyze(Pack.Table("DeviceInfo", 90, 800))).ShouldBe(["XDR3006"]);
    }

    [Fact]
    public void A_policy_that_the_stack_switches_off_does_not_pass()
    {
        Configure("XDR3006", EnforcementLevel.Disabled);

        Passed(Analyze(Pack.Table("DeviceInfo", 90, 365))).ShouldNotContain("XDR3006");
    }

    [Fact]
    public void Asks_about_the_whole_stack_with_the_inputs_of_its_resources()
    {
        var entities = Pack.Resource(ResourceKinds.BehaviorAnalytics, "behavior-analytics", ("dataSources", PropertyValue.Of("AuditLogs")));
        Analyze(entities);

        var result = _pack.AnalyzeStack([entities with { Properties = PropertyMap.Empty }], default);

        result.Violations.ShouldContain(violation => violation.Policy == "XDR3019");
    }

    [Fact]
    public void Knows_the_stack_by_its_urn()
    {
        var workspace = Pack.Workspace(("workspaceName", "law"), ("publicNetworkAccessForQuery", "Enabled"), ("tags", PropertyMap.Of(("owner", "soc"))));

        Analyze(workspace).Violations.Select(violation => violation.Policy).ShouldContain("XDR3021");
        Analyze(workspace with { Urn = Pack.UrnOf(workspace.Type, workspace.Name, "dev") }).Violations.ShouldNotContain(violation => violation.Policy == "XDR3021");
    }

    [Fact]
    public void Reads_the_settings_of_a_stack_of_ours()
    {
        _pack.ConfigureStack(new StackContext("soc", "xdr-infra", "prod", IsPreview: true) { Config = Config(minimumDays: 200) });

        Analyze(Pack.Table("DeviceInfo", 90, 180)).Violations.Select(violation => violation.Policy).ShouldContain("XDR3003");
    }

    [Fact]
    public void Leaves_the_settings_of_other_programs_alone()
    {
        _pack.ConfigureStack(new StackContext("soc", "other", "prod", IsPreview: true) { Config = ImmutableDictionary<string, string>.Empty.Add("other:x", "{") });

        Analyze(Pack.Table("DeviceInfo", 90, 180)).Violations.ShouldNotContain(violation => violation.Policy == "XDR3003");
    }

    private IEnumerable<string> Passed(AnalysisResult result) => _pack.Description.Policies
        .Where(policy => policy.Scope == PolicyScope.Resource)
        .Select(policy => policy.Name)
        .Except(result.Violations.Select(violation => violation.Policy))
        .Except(result.NotApplicable.Select(skipped => skipped.Policy))
        .Order(StringComparer.Ordinal);

    private AnalysisResult Analyze(AnalyzedResource resource) => _pack.Analyze(resource, default);

    private void Configure(string policy, EnforcementLevel level) =>
        _pack.Configure(new Dictionary<string, PolicySetting> { [policy] = new(level, PropertyMap.Empty) });

    private static ImmutableDictionary<string, string> Config(int minimumDays) => new Dictionary<string, string>
    {
        ["azure-native:location"] = "westeurope",
        ["azure-native:subscriptionId"] = "11111111-1111-1111-1111-111111111111",
        ["azure-native:tenantId"] = "22222222-2222-2222-2222-222222222222",
        ["xdr-infra:environment"] = "prod",
        ["xdr-infra:cloud"] = "public",
        ["xdr-infra:workspace"] = """{"resourceGroup":"rg-soc","name":"law-soc"}""",
        ["xdr-infra:retention"] = $$"""{"minimumDays":{{minimumDays}}}""",
    }.ToImmutableDictionary();
}
