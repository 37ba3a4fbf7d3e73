using System.Text.Json;

namespace XdrInfra.Testing.Engine;

/// <summary>Holds an update against the preview that its saved plan was made in, as <c>up --plan</c> does: what was known stays, what was unknown may become anything.</summary>
// checkGoal and checkDiff in https://github.com/pulumi/pulumi/blob/master/pkg/resource/deploy/plan.go, validateSteps in step_generator.go beside it,
// for stack outputs executeRegisterResourceOutputs in https://github.com/pulumi/pulumi/blob/master/pkg/resource/deploy/step_executor.go
public static class PlanJudge
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>What the engine would refuse; empty if the update keeps to the plan.</summary>
    public static IReadOnlyList<string> Problems(EngineRun preview, EngineRun update) =>
    [
        .. Said(update).SelectMany(done => Said(preview).FirstOrDefault(planned => IsSame(planned, done)) is { } planned
            ? Compare(done, Request(planned), Request(done))
            : [$"{done.Subject}: no plan"]),
        .. Steps(update).Where(done => !Steps(preview).Any(planned => IsSame(planned, done))).Select(done => $"{done.Subject}: {done.Name} is not allowed by the plan"),
    ];

    private static IEnumerable<EngineCall> Steps(EngineRun run) => run.Calls.Where(call => call.Name is "Create" or "Update");

    private static IEnumerable<EngineCall> Said(EngineRun run) => run.Calls.Where(call => call.Name is "RegisterResource" or "RegisterResourceOutputs");

    private static bool IsSame(EngineCall planned, EngineCall done) => planned.Name == done.Name && planned.Subject == done.Subject;

    private static JsonElement Request(EngineCall call) => JsonDocument.Parse(call.Request).RootElement;

    private static IEnumerable<string> Compare(EngineCall call, JsonElement planned, JsonElement done) =>
    [
        .. Values(call.Name == "RegisterResource" ? "object" : "outputs", planned, done).Select(problem => $"{call.Subject}: {problem}"),
        .. Texts(planned).ToHashSet().SetEquals(Texts(done)) ? Array.Empty<string>() : [$"{call.Subject}: other dependencies"],
    ];

    private static IEnumerable<string> Values(string name, JsonElement planned, JsonElement done) =>
        Differences(name, Member(planned, name), Member(done, name));

    private static IEnumerable<string> Differences(string path, JsonElement planned, JsonElement done)
    {
        if (planned.ValueKind == JsonValueKind.String && planned.GetString() == Unknown)
        {
            return [];
        }

        return planned.ValueKind == JsonValueKind.Object && done.ValueKind == JsonValueKind.Object
            ? planned.EnumerateObject().Concat(done.EnumerateObject()).Select(entry => entry.Name).Distinct()
                .SelectMany(key => Differences($"{path}.{key}", Member(planned, key), Member(done, key)))
            : JsonElement.DeepEquals(planned, done) ? [] : [$"{path} changed from {planned} to {done}"];
    }

    private static IEnumerable<string?> Texts(JsonElement request) =>
        Member(request, "dependencies") is { ValueKind: JsonValueKind.Array } urns ? urns.EnumerateArray().Select(urn => urn.GetString()) : [];

    private static JsonElement Member(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) ? value : default;
}
