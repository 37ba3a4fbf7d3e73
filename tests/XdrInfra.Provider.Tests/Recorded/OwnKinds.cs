using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;
using XdrInfra.Pulumi.Tests.Recorded;

namespace XdrInfra.Provider.Tests.Recorded;

/// <summary>Recorded requests with our own kinds in place of the prototype's: types, ids, names of properties. Everything else stays as the engine sent it.</summary>
/// <param name="workspace">The id of the workspace.</param>
/// <param name="settings">What the provider is configured with.</param>
/// <param name="outputsOf">What our provider last said of a resource, by its logical name.</param>
internal sealed class OwnKinds(string workspace, ProviderSettings settings, Func<string, JsonObject> outputsOf)
{
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private const string Signature = "4dabf18193072939515e22adb298388d";

    // Which fields of a request hold inputs and which hold outputs.
    private static readonly Dictionary<string, (string[] Inputs, string[] Outputs)> Fields = new()
    {
        ["Check"] = (["olds", "news"], []),
        ["Diff"] = (["oldInputs", "news"], ["olds"]),
        ["Create"] = (["properties"], []),
        ["Update"] = (["oldInputs", "news"], ["olds"]),
        ["Read"] = (["inputs"], ["properties"]),
        ["Delete"] = (["oldInputs"], ["properties"]),
        ["Analyze"] = (["properties"], []),
        ["Remediate"] = (["properties"], []),
        ["CheckConfig"] = (["olds", "news"], []),
        ["DiffConfig"] = (["oldInputs", "news"], ["olds"]),
        ["Configure"] = (["args"], []),
    };

    // Tables that every workspace has, for those that the prototype made up.
    private static readonly (string Theirs, string Ours)[] Words =
    [
        ("xdr:sentinel:Workspace", "xdr:azure:Workspace"), ("xdr:sentinel:Connector", "xdr:sentinel:DefenderXdrConnector"),
        ("SecurityEvent", "DeviceEvents"), ("SigninLogs", "DeviceInfo"), ("AuditLogs", "AlertInfo"), ("OfficeActivity", "CloudAppEvents"),
        ("Imported_CL", "SecurityIncident"), ("Refused_CL", "SecurityAlert"), ("\"Perf\"", "\"EmailEvents\""),
        ("<port>", "1"), ("<token>", "t"),
    ];

    public JsonObject Translate(RecordedCall call)
    {
        var request = (JsonObject)JsonNode.Parse(InWords(call.Request.GetRawText()))!;
        Place(call.Call, request, call.Subject);
        foreach (var resource in request["resources"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            Place("Analyze", resource, resource["name"]!.GetValue<string>());
        }

        return request;
    }

    /// <summary>A recorded name of a property, as ours.</summary>
    public static string Property(string type, string name) => (type, name) switch
    {
        ("xdr:sentinel:Workspace", "name") => "workspaceName",
        ("xdr:sentinel:Workspace", "region") => "location",
        ("xdr:sentinel:Connector", "label") => "managedBy",
        ("xdr:sentinel:Connector", "apiKey") => "tenantId",
        _ => name,
    };

    private string InWords(string text)
    {
        var known = Words.Aggregate(text, (json, word) => json.Replace(word.Theirs, word.Ours))
            .Replace("/ws/law-dev/onboarding", ArmPath.Sentinel(workspace, "onboardingStates/default"))
            .Replace("/ws/law-dev/connectors/Office365", $"{workspace}/defender-xdr-connector");
        return known.Replace("/ws/law-dev", workspace);
    }

    private void Place(string call, JsonObject request, string name)
    {
        var type = request["type"]?.GetValue<string>() ?? "";
        var (inputs, outputs) = Fields.GetValueOrDefault(call, ([], []));
        foreach (var field in inputs.Where(field => request[field] is JsonObject { Count: > 0 }))
        {
            request[field] = Inputs(type, (JsonObject)request[field]!);
        }

        foreach (var field in outputs.Where(field => request[field] is JsonObject { Count: > 0 }))
        {
            request[field] = type.StartsWith("pulumi:providers:", StringComparison.Ordinal)
                ? Inputs(type, (JsonObject)request[field]!)
                : Outputs(name, (JsonObject)request[field]!);
        }
    }

    private JsonObject Inputs(string type, JsonObject theirs) => type switch
    {
        "xdr:azure:Workspace" => new JsonObject
        {
            ["resourceGroupName"] = ArmPath.Segment(workspace, "resourceGroups"),
            ["workspaceName"] = theirs["name"]?.DeepClone(),
            ["location"] = theirs["region"]?.DeepClone(),
            ["tags"] = theirs["tags"]?.DeepClone(),
            ["create"] = true,
        },
        "xdr:sentinel:DefenderXdrConnector" => new JsonObject
        {
            ["workspaceId"] = theirs["workspaceId"]?.DeepClone(),
            ["tenantId"] = AsSecretAs(theirs["apiKey"], settings.TenantId),
            ["managedBy"] = theirs["label"]?.GetValue<string>() == Unknown ? Unknown : "auto",
            ["incidents"] = true,
            ["alerts"] = true,
        },
        "pulumi:providers:xdr" => new JsonObject(theirs.DeepClone().AsObject().Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())))
        {
            ["cloud"] = "emulated",
            ["stack"] = settings.Stack,
            ["tenantId"] = settings.TenantId,
            ["subscriptionId"] = settings.SubscriptionId,
        },
        "xdr:sentinel:TableRetention" => Complete((JsonObject)theirs.DeepClone()),
        _ => (JsonObject)theirs.DeepClone(),
    };

    // The prototype filled the total in by itself, and shortened without being allowed to.
    private static JsonObject Complete(JsonObject table)
    {
        table["totalRetentionInDays"] ??= table["retentionInDays"]?.DeepClone();
        table["allowShorter"] = true;
        return table;
    }

    // Numbers of days are the recording's; the rest of what a resource is, is what ours said of it.
    private JsonObject Outputs(string name, JsonObject theirs)
    {
        var ours = (JsonObject)outputsOf(name).DeepClone();
        foreach (var days in new[] { "retentionInDays", "totalRetentionInDays" }.Where(theirs.ContainsKey))
        {
            ours[days] = theirs[days]!.DeepClone();
        }

        if (ours.ContainsKey("tenantId"))
        {
            ours["tenantId"] = AsSecretAs(theirs["apiKey"], settings.TenantId);
        }

        return ours;
    }

    private static JsonNode AsSecretAs(JsonNode? theirs, string ours) => theirs is JsonObject secret
        ? new JsonObject { [Signature] = secret[Signature]!.DeepClone(), ["value"] = ours }
        : JsonValue.Create(ours);
}
