using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Scenarios;

/// <summary>One entry of the part <c>faults</c>.</summary>
internal static class FaultReader
{
    public static Fault Of(ScenarioMap map)
    {
        var fault = new Fault
        {
            Path = map.Required("path"),
            Methods = map.Texts("methods", ["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"]) ?? [],
            Kind = map.Word<FaultKind>("kind") ?? FaultKind.Status,
            Status = map.Number("status", 400, 599) ?? 500,
            RetryAfterSeconds = map.Number("retryAfter", 0, 3600),
            Delay = map.Duration("delay") ?? TimeSpan.FromSeconds(1),
            After = map.Number("after", 0, int.MaxValue) ?? 0,
            Times = map.Number("times", 1, int.MaxValue),
        };
        map.Close();
        return fault;
    }
}
