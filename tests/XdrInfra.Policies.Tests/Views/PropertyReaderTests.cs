using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Policies.Tests.Support;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Tests.Views;

public sealed class PropertyReaderTests
{
    [Fact]
    public void Reads_a_value_with_its_place_on_the_resource()
    {
        var days = Of(("retentionInDays", 90)).Days("retentionInDays");

        days.Known.ShouldBe(90);
        days.Origin.ToString().ShouldBe("workspace.retentionInDays");
    }

    [Fact]
    public void Prefers_the_place_where_the_value_was_written()
    {
        var written = new PropertyValue.Number(90) { Origin = new Location.Text("stacks/Pulumi.dev.yaml", 4, 20) };

        Of(("retentionInDays", written)).Days("retentionInDays").Origin.ToString().ShouldBe("stacks/Pulumi.dev.yaml(4,20)");
    }

    [Fact]
    public void Calls_a_missing_value_absent() => Of().Text("sku.name").IsAbsent.ShouldBeTrue();

    [Fact]
    public void Calls_null_absent() => Of(("sku", null)).Text("sku").IsAbsent.ShouldBeTrue();

    [Fact]
    public void Calls_what_lies_in_an_unknown_map_unknown() => Of(("sku", Inputs.Unknown)).Text("sku.name").IsUnknown.ShouldBeTrue();

    [Fact]
    public void Calls_a_value_of_another_type_unknown() => Of(("retentionInDays", "ninety")).Days("retentionInDays").IsUnknown.ShouldBeTrue();

    [Fact]
    public void Calls_a_reference_unknown() =>
        Of(("workspaceId", new PropertyValue.Reference("workspace", "id"))).Text("workspaceId").IsUnknown.ShouldBeTrue();

    [Fact]
    public void Looks_into_a_secret() => Of(("name", new PropertyValue.Secret(new PropertyValue.Text("law")))).Text("name").Known.ShouldBe("law");

    [Fact]
    public void Keeps_an_unknown_entry_of_a_list_unknown()
    {
        var list = new PropertyValue.List([new PropertyValue.Text("AuditLogs"), Inputs.Unknown]);

        Of(("dataSources", list)).Texts("dataSources").Known.Select(item => item.IsKnown).ShouldBe([true, false]);
    }

    private static Resource Of(params (string Key, object? Value)[] inputs) =>
        new(LogicalNames.Workspace, ResourceKinds.Workspace, Inputs.Of(inputs), Location.None);
}
