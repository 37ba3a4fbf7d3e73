using System.Text.Json.Nodes;
using XdrInfra.Pulumi.Tests.Recorded;

namespace XdrInfra.Provider.Tests.Recorded;

/// <summary>Holds a reply against the recorded one: the same fields, the same verdict, the same properties by our names.</summary>
internal static class ReplyShape
{
    // What the prototype said and ours need not say, and what ours says more.
    private static readonly string[] Free = ["stables"];

    public static void ShouldBeAsRecorded(RecordedCall call, JsonObject request, JsonObject reply)
    {
        var recorded = (JsonObject)JsonNode.Parse(call.Reply?.GetRawText() ?? "{}")!;
        Action<RecordedCall, JsonObject, JsonObject, JsonObject> check = call.Call switch
        {
            "Check" or "CheckConfig" => Check,
            "Diff" => Diff,
            "DiffConfig" => DiffConfig,
            "Read" => Read,
            "Create" or "Update" => Apply,
            "Analyze" or "AnalyzeStack" => Analyze,
            "GetAnalyzerInfo" => Describe,
            "GetSchema" => Schema,
            "Remediate" => Remediate,
            "Configure" => Configure,
            _ => Fields,
        };
        check(call, request, recorded, reply);
    }

    // The engine must get back what it sent; only an empty map may be missing.
    private static void Check(RecordedCall call, JsonObject request, JsonObject recorded, JsonObject reply)
    {
        JsonNode.DeepEquals(reply["inputs"] ?? new JsonObject(), request["news"]).ShouldBeTrue($"{call}: {reply}");
        var refused = Names(recorded["failures"], "property").Select(name => OwnKinds.Property(TypeOf(call), name)).ToArray();
        refused.ShouldBeSubsetOf(Names(reply["failures"], "property"), call.ToString());
        (reply["failures"] is null).ShouldBe(refused.Length == 0, $"{call}: {reply}");
    }

    private static void Diff(RecordedCall call, JsonObject request, JsonObject recorded, JsonObject reply)
    {
        Keys(reply).Except(Free).ShouldBe(Keys(recorded).Except(Free), call.ToString());
        reply["changes"]!.GetValue<string>().ShouldBe(recorded["changes"]!.GetValue<string>(), call.ToString());
        foreach (var list in new[] { "diffs", "replaces" })
        {
            Texts(reply[list]).ShouldBe(Texts(recorded[list]).Select(name => OwnKinds.Property(TypeOf(call), name)).Order(StringComparer.Ordinal), call.ToString());
        }

        Details(reply, name => name).ShouldBe(Details(recorded, name => OwnKinds.Property(TypeOf(call), name)), call.ToString());
    }

    private static void DiffConfig(RecordedCall call, JsonObject request, JsonObject recorded, JsonObject reply) =>
        reply["changes"]!.GetValue<string>().ShouldBe(recorded["changes"]!.GetValue<string>(), call.ToString());

    private static void Read(RecordedCall call, JsonObject request, JsonObject recorded, JsonObject reply)
    {
        Keys(reply).ShouldBe(Keys(recorded), call.ToString());
        if (reply.Count > 0)
        {
            reply["id"]!.GetValue<string>().ShouldBe(request["id"]!.GetValue<string>());
            DaysShouldBe(call, recorded["inputs"], reply["inputs"]);
            DaysShouldBe(call, recorded["properties"], reply["properties"]);
        }
    }

    // In a preview an output that is left out counts as unknown, as one that is said to be.
    private static void Apply(RecordedCall call, JsonObject request, JsonObject recorded, JsonObject reply)
    {
        reply.ContainsKey("id").ShouldBe(recorded.ContainsKey("id"), call.ToString());
        if (!request.ContainsKey("preview"))
        {
            Keys(reply).ShouldBe(Keys(recorded), call.ToString());
            DaysShouldBe(call, recorded["properties"], reply["properties"]);
            reply["properties"]!.ToJsonString().ShouldNotContain(OwnKinds.Unknown);
        }
    }

    private static void Analyze(RecordedCall call, JsonObject request, JsonObject recorded, JsonObject reply)
    {
        Keys(reply).ShouldBeSubsetOf(["diagnostics", "notApplicable"]);
        (call.Call == "AnalyzeStack" || !recorded.ContainsKey("diagnostics") || reply.ContainsKey("diagnostics")).ShouldBeTrue(call.ToString());
        foreach (var diagnostic in reply["diagnostics"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            // What has its default value is not on the wire: an advisory level, no URN for the whole stack.
            Keys(diagnostic).Except(["enforcementLevel", "urn"]).ShouldBe(["description", "message", "policyName", "policyPackName", "policyPackVersion", "severity"], call.ToString());
        }
    }

    private static void Describe(RecordedCall call, JsonObject request, JsonObject recorded, JsonObject reply)
    {
        Keys(reply).ShouldBe(Keys(recorded));
        var known = recorded["policies"]!.AsArray().OfType<JsonObject>().SelectMany(Keys).Distinct();
        known.ShouldBeSubsetOf(reply["policies"]!.AsArray().OfType<JsonObject>().SelectMany(Keys).Distinct());
    }

    private static void Schema(RecordedCall call, JsonObject request, JsonObject recorded, JsonObject reply) =>
        JsonNode.Parse(reply["schema"]!.GetValue<string>())!["name"]!.GetValue<string>().ShouldBe("xdr");

    // The prototype did not offer it; an answer that mends nothing is the same to the engine.
    private static void Remediate(RecordedCall call, JsonObject request, JsonObject recorded, JsonObject reply) => reply.Count.ShouldBe(0, call.ToString());

    private static void Configure(RecordedCall call, JsonObject request, JsonObject recorded, JsonObject reply) =>
        Keys(reply).ShouldBe(call.To == "provider" ? ["supportsPreview"] : [], call.ToString());

    private static void Fields(RecordedCall call, JsonObject request, JsonObject recorded, JsonObject reply) =>
        Keys(reply).ShouldBe(Keys(recorded).Except(["acceptSecrets"]), call.ToString());

    private static string TypeOf(RecordedCall call) => call.Request.GetProperty("type").GetString()!;

    private static IEnumerable<string> Keys(JsonObject map) => map.Select(entry => entry.Key).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(JsonNode? list) => (list?.AsArray() ?? []).Select(item => item!.GetValue<string>()).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Names(JsonNode? list, string field) => (list?.AsArray() ?? []).Select(item => item![field]?.GetValue<string>() ?? item.ToJsonString());

    private static IEnumerable<string> Details(JsonObject diff, Func<string, string> property) => (diff["detailedDiff"]?.AsObject() ?? [])
        .Select(entry => $"{property(entry.Key)}: {entry.Value!["kind"]} {entry.Value["inputDiff"]}").Order(StringComparer.Ordinal);

    private static void DaysShouldBe(RecordedCall call, JsonNode? recorded, JsonNode? reply)
    {
        foreach (var days in new[] { "retentionInDays", "totalRetentionInDays" }.Where(days => recorded?[days] is not null))
        {
            reply![days]!.GetValue<double>().ShouldBe(recorded![days]!.GetValue<double>(), call.ToString());
        }
    }
}
