using XdrInfra.Model.Graph;
using XdrInfra.Pulumi.Policy;
using XdrInfra.Pulumi.Values;
using PropertyValue = XdrInfra.Pulumi.Values.PropertyValue;

namespace XdrInfra.PolicyPack.Tests;

/// <summary>Stacks that other programs made: nothing crashes, and nothing that is not ours is accused.</summary>
public sealed class ForeignStackTests
{
    private static readonly string[] Foreign =
    [
        "pulumi:pulumi:Stack", "pulumi:providers:azure-native", "pulumi:pulumi:StackReference", "aws:s3/bucket:Bucket", "kubernetes:core/v1:Pod",
        "azure:operationalinsights/analyticsWorkspace:AnalyticsWorkspace", "azure-native:storage:StorageAccount", "my:component:Thing", "odd", "",
    ];

    private static readonly string[] Ours =
    [
        ResourceKinds.ResourceGroup, ResourceKinds.Workspace, ResourceKinds.NativeResourceGroup, ResourceKinds.NativeWorkspace, ResourceKinds.PriorState,
        ResourceKinds.Onboarding, ResourceKinds.Solution, ResourceKinds.DefenderXdrConnector, ResourceKinds.EntityAnalytics,
        ResourceKinds.BehaviorAnalytics, ResourceKinds.IncidentCreationRules, ResourceKinds.TableRetention,
    ];

    private static readonly PropertyValue[] Values =
    [
        PropertyValue.Null, true, 0, -1, double.NaN, 1e300, "", "x", "\0", PropertyValue.NotYetKnown, PropertyValue.Of(), PropertyValue.Of(PropertyValue.NotYetKnown),
        PropertyMap.Empty, PropertyMap.Of(("owner", PropertyValue.NotYetKnown)), PropertyMap.Of(("", PropertyValue.Null)),
        new PropertyValue.Secret("x"), new PropertyValue.Secret(PropertyValue.NotYetKnown), new PropertyValue.Secret(PropertyMap.Of(("owner", 1))),
        new PropertyValue.Output(null, IsSecret: true, []), new PropertyValue.Output(5, IsSecret: false, ["urn"]),
        new PropertyValue.Reference("urn:pulumi:a::b::c::d"), new PropertyValue.Reference("urn", PropertyValue.NotYetKnown),
    ];

    private static readonly string[] Inputs =
    [
        "workspaceId", "workspaceName", "resourceGroupName", "location", "sku", "retentionInDays", "totalRetentionInDays", "table", "plan", "tags", "features",
        "publicNetworkAccessForQuery", "publicNetworkAccessForIngestion", "workspaceCapping", "dataSources", "entityProviders", "incidents", "alerts",
        "managedBy", "filteredProviders", "onDestroy", "prior", "create", "version", "tables", "tenantId",
    ];

    public static TheoryData<string> OurTypes => [.. Ours];

    [Theory]
    [MemberData(nameof(OurTypes))]
    public void No_value_of_any_input_crashes_a_rule(string type)
    {
        var pack = Pack.New();
        foreach (var input in Inputs)
        {
            foreach (var value in Values)
            {
                var resource = Pack.Resource(type, "main", (input, value));

                ShouldNotCrash(pack.Analyze(resource, default), $"{input} = {value}");
                ShouldNotCrash(pack.AnalyzeStack([resource], default), $"{input} = {value}");
                pack.Remediate(resource, default).ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public void Nothing_that_is_not_ours_is_accused()
    {
        var pack = Pack.New();
        AnalyzedResource[] resources =
        [
            .. Foreign.Select(type => Pack.Resource(type, "main", ("retentionInDays", 1), ("publicNetworkAccessForQuery", "Enabled"), ("tags", PropertyValue.Null))),
        ];

        resources.SelectMany(resource => pack.Analyze(resource, default).Violations).ShouldBeEmpty();
        pack.AnalyzeStack([.. resources], default).Violations.ShouldBeEmpty();
    }

    [Fact]
    public void Resources_that_share_a_name_are_told_apart()
    {
        var pack = Pack.New();
        var group = Pack.Resource(ResourceKinds.NativeResourceGroup, "main", ("resourceGroupName", "rg"));
        var workspace = Pack.Resource(ResourceKinds.NativeWorkspace, "main", ("workspaceName", "law"), ("publicNetworkAccessForQuery", "Enabled"));
        AnalyzedResource[] all = [Pack.Resource("my:component:Thing", "main"), group, workspace];

        var found = all.SelectMany(resource => pack.Analyze(resource, default).Violations).Concat(pack.AnalyzeStack([.. all], default).Violations).ToArray();

        found.ShouldNotBeEmpty();
        found.Where(violation => violation.Urn.Length > 0).ShouldAllBe(violation => violation.Urn == workspace.Urn);
    }

    [Fact]
    public void An_empty_stack_is_no_error() => ShouldNotCrash(Pack.New().AnalyzeStack([], default), "empty");

    [Fact]
    public void The_value_of_a_secret_is_in_no_message()
    {
        var result = Pack.New().Analyze(Pack.Table("DeviceInfo", 90, new PropertyValue.Secret(8731)), default);

        var violation = result.Violations.ShouldHaveSingleItem();
        violation.Message.ShouldNotContain("8731");
        violation.Message.ShouldBe("Choose a total retention that Azure takes; the value of 'totalRetentionInDays' is secret and not shown.");
    }

    [Fact]
    public void A_secret_that_the_engine_could_not_decrypt_is_undecided()
    {
        var result = Pack.New().Analyze(Pack.Table("DeviceInfo", 90, new PropertyValue.Secret("[secret]")), default);

        result.Violations.ShouldBeEmpty();
        result.NotApplicable.ShouldContain(skipped => skipped.Policy == "XDR3005" && skipped.Reason.StartsWith("Undecided: "));
    }

    // A rule that failed by itself is a mandatory finding with the code of that.
    private static void ShouldNotCrash(AnalysisResult result, string what) =>
        result.Violations.ShouldAllBe(violation => !violation.Message.Contains("stopped with", StringComparison.Ordinal), what);
}
