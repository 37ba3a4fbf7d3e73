using XdrInfra.Model.Settings;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Reading;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Tests.Fakes;

/// <summary>Runs checks of the built-in pack against scripted answers.</summary>
internal static class Run
{
    public static CheckPack Pack { get; } = CheckReader.Read(Stacks.Catalog);

    public static Task<VerificationReport> AllAsync(FakeClients clients, Func<VerifyRequest, VerifyRequest>? change = null, TimeProvider? time = null) =>
        new CheckRunner(clients.Clients, time ?? new FakeTime()).RunAsync((change ?? (request => request))(Request()));

    /// <summary>One check as "outcome: evidence".</summary>
    public static async Task<string> OneAsync(string id, FakeClients clients, StackSettings? settings = null, bool graph = true)
    {
        var runner = new CheckRunner(graph ? clients.Clients : clients.WithoutGraph, new FakeTime());
        var report = await runner.RunAsync(Request() with { Only = [id], Settings = settings ?? Stacks.Soc });
        return Say(report.Results.Single());
    }

    public static string Say(CheckResult result)
    {
        var word = result.Outcome == Outcome.Waiting ? $"waiting ({result.Verdict.WaitingFor.ToString().ToLowerInvariant()})" : result.Outcome.ToString().ToLowerInvariant();
        return $"{word}: {result.Verdict.Evidence}";
    }

    public static VerifyRequest Request() => new() { Pack = Pack, Settings = Stacks.Soc, Catalog = Stacks.Catalog };
}
