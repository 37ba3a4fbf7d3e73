using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Workspaces;

/// <summary>A workspace between Azure's body and our properties.</summary>
internal static class WorkspaceBody
{
    /// <summary>Settings that a stack may ask for, by the path that a plan shows.</summary>
    public static IReadOnlyList<(string Path, string[] Keys)> Settings { get; } =
    [
        ("sku.name", ["sku", "name"]),
        ("workspaceCapping.dailyQuotaGb", ["workspaceCapping", "dailyQuotaGb"]),
        ("features.disableLocalAuth", ["features", "disableLocalAuth"]),
        ("publicNetworkAccessForIngestion", ["publicNetworkAccessForIngestion"]),
        ("publicNetworkAccessForQuery", ["publicNetworkAccessForQuery"]),
    ];

    /// <summary>The whole body for a new workspace.</summary>
    public static JsonObject New(WorkspaceInputs wanted, PropertyValue.Map inputs)
    {
        var properties = new JsonObject();
        foreach (var (_, keys) in Settings)
        {
            Set(properties, keys, JsonValues.ToJson(Get(inputs, keys)));
        }

        if (inputs.Whole("retentionInDays") is { } days)
        {
            properties["retentionInDays"] = days;
        }

        return new JsonObject { ["location"] = wanted.Location, ["tags"] = JsonValues.ToJson(wanted.Tags), ["properties"] = properties };
    }

    /// <summary>Only what differs, for a PATCH.</summary>
    public static JsonObject Changed(PropertyValue.Map live, PropertyValue.Map inputs)
    {
        var properties = new JsonObject();
        foreach (var (_, keys) in Settings)
        {
            if (Get(inputs, keys) is { } wanted && !PropertyEquality.Same(Get(live, keys), wanted))
            {
                Set(properties, keys, JsonValues.ToJson(wanted));
            }
        }

        if (inputs.Whole("retentionInDays") is { } days && days > (live.Whole("retentionInDays") ?? 0))
        {
            properties["retentionInDays"] = days;
        }

        return properties;
    }

    public static PropertyValue? Get(PropertyValue.Map map, string[] keys) =>
        keys.Length == 1 ? map[keys[0]] : map[keys[0]] is PropertyValue.Map inner ? inner[keys[1]] : map[keys[0]];

    public static Reading Read(string id, JsonObject body, int shape)
    {
        var properties = body.Properties();
        var inputs = PropertyValue.Map.Empty
            .Put("resourceGroupName", ArmPath.Segment(id, "resourceGroups"))
            .Put("workspaceName", body.Text("name") ?? ArmPath.NameOf(id))
            .Put("location", body.Text("location"))
            .Put("retentionInDays", properties.Number("retentionInDays"))
            .Put("publicNetworkAccessForIngestion", properties.Text("publicNetworkAccessForIngestion") ?? "Enabled")
            .Put("publicNetworkAccessForQuery", properties.Text("publicNetworkAccessForQuery") ?? "Enabled")
            .Put("sku", PropertyValue.Map.Empty.Put("name", properties.Child("sku").Text("name")))
            .Put("workspaceCapping", PropertyValue.Map.Empty.Put("dailyQuotaGb", properties.Child("workspaceCapping").Number("dailyQuotaGb") ?? -1))
            .Put("features", PropertyValue.Map.Empty.Put("disableLocalAuth", properties.Child("features").Flag("disableLocalAuth") ?? false))
            .Put("tags", PropertyMaking.Texts(body.Tags()));
        var outputs = inputs.Put(Outputs.Id, id).Put(Outputs.Shape, (double)shape)
            .Put("name", body.Text("name") ?? ArmPath.NameOf(id))
            .Put("customerId", properties.Text("customerId"));
        return new Reading(id, outputs, inputs);
    }

    private static void Set(JsonObject properties, string[] keys, JsonNode? value)
    {
        if (value is null)
        {
            return;
        }

        if (keys.Length == 1)
        {
            properties[keys[0]] = value;
            return;
        }

        var inner = properties[keys[0]] as JsonObject ?? [];
        properties[keys[0]] = inner;
        inner[keys[1]] = value;
    }
}
