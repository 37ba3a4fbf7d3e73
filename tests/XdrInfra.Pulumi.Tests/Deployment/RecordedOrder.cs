using System.Text.Json;
using XdrInfra.Pulumi.Tests.Recorded;
using XdrInfra.Testing.Engine;

namespace XdrInfra.Pulumi.Tests.Deployment;

/// <summary>The order of calls of a run, comparable between the engine double and a live engine.</summary>
internal static class RecordedOrder
{
    private static readonly string[] OfLanguageHost = ["Run", "GetRequiredPackages"];

    /// <summary>The calls of one recorded run, without those to the language host.</summary>
    public static RecordedCall[] Load(string name, int run) =>
        [.. Recording.LoadRun(name, run).Where(call => !OfLanguageHost.Contains(call.Call))];

    public static string Of(EngineRun run) => Of(run.Calls.Select(call => (call.Subject, $"{call.To} {call.Name}")));

    public static string Of(IEnumerable<RecordedCall> calls) => Of(calls.Select(call => (call.Subject, $"{call.To} {call.Call}")));

    // Calls about one resource keep their order, and so do those about none; between resources any order is right.
    private static string Of(IEnumerable<(string Subject, string Call)> calls) => JsonSerializer.Serialize(
        calls.GroupBy(call => call.Subject)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(call => call.Call)));
}
