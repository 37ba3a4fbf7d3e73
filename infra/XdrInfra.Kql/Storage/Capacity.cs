using System.Numerics;

namespace XdrInfra.Kql.Storage;

/// <summary>How long the array of a growing column is: twice as long each time.</summary>
internal static class Capacity
{
    private const uint Least = 16;

    public static int For(int count) => (int)BitOperations.RoundUpToPowerOf2(Math.Max(Least, (uint)count));
}
