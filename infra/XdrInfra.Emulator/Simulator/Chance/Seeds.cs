namespace XdrInfra.Emulator.Simulator.Chance;

/// <summary>Turns names and numbers into seeds. Every random choice hangs on what it is about, never on the order of calls.</summary>
internal static class Seeds
{
    // Constants of SplitMix64, https://prng.di.unimi.it/splitmix64.c
    private const ulong Golden = 0x9E3779B97F4A7C15UL;

    /// <summary>FNV-1a over the text, mixed with a number; the same on every machine.</summary>
    public static ulong Of(long seed, string stream)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in stream)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        return Mix(hash ^ Mix((ulong)seed + Golden));
    }

    public static ulong With(ulong seed, long number) => Mix(seed + ((ulong)number * Golden) + Golden);

    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public static double Unit(ulong value) => (value >> 11) * (1.0 / (1UL << 53));
}
