using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Functions;

/// <summary><c>rand()</c> and <c>new_guid()</c>: from a sequence that starts anew in each run, so that runs repeat.</summary>
// https://learn.microsoft.com/kusto/query/rand-function
internal static class RandomFunction
{
#pragma warning disable CA5394 // The language asks for numbers, not for secrets.
    public static IEnumerable<ScalarFunction> All =>
    [
        new("rand", [new Overload([], KqlType.Real, (_, rows, run) => Kernel.Rows<double>(rows, _ => Sequence(run).NextDouble(), run))], IsPure: false),
        new("rand", [new Overload([KqlType.Long], KqlType.Real, (args, rows, run) => Kernel.Rows<double>(rows, row => args[0].GetValue(row) is long n and > 0 ? Sequence(run).NextInt64(n) : null, run))], IsPure: false),
        new("new_guid", [new Overload([], KqlType.Guid, (_, rows, run) => Kernel.Rows<Guid>(rows, _ => NextGuid(Sequence(run)), run))], IsPure: false),
    ];

    /// <summary>The numbers of this run.</summary>
    public static Random Sequence(Run run) => run.Once(typeof(RandomFunction), () => new Random(17));

    private static Guid NextGuid(Random sequence)
    {
        Span<byte> bytes = stackalloc byte[16];
        sequence.NextBytes(bytes);
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }
}
