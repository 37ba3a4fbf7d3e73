using XdrInfra.Fuzz.Inputs.Queries;

namespace XdrInfra.Interop.Tests.Kql;

/// <summary>Queries by the generator that also feeds the fuzzer, always the same ones.</summary>
internal static class KqlGenerated
{
    private const int Seed = 20_261_121;

    private static readonly string[] Tables = ["T", "U", "V", "SecurityIncident", "DeviceProcessEvents"];

    /// <summary>Meant to be valid.</summary>
    public static IReadOnlyList<KqlCase> Valid { get; } = Make("generated", 1500, 0);

    /// <summary>Now and then a type or a name does not fit.</summary>
    public static IReadOnlyList<KqlCase> WithSlips { get; } = Make("generated with slips", 300, 0.02);

    private static IReadOnlyList<KqlCase> Make(string origin, int count, double slips)
    {
        var tables = KqlWorkspace.Tables.Where(table => Tables.Contains(table.Name)).ToList();
        return [.. Enumerable.Range(0, count).Select(i => new KqlCase(origin, new KqlGenerator(new Random(Seed + i), tables, slips).Query()))];
    }
}
