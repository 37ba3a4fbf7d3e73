using System.Buffers.Binary;

namespace XdrInfra.Emulator.Simulator.Chance;

/// <summary>A sequence of choices from one seed; set back to another seed instead of making a new one for each row.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public static Dice Of(long seed, string stream, long number = 0) => new(Seeds.With(Seeds.Of(seed, stream), number));

    public void Reset(ulong seed) => _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        return Seeds.Mix(_state);
    }

    public double Unit() => Seeds.Unit(Next());

    /// <summary>A whole number from 0 up to, not including, the limit.</summary>
    public int Below(int limit) => (int)(Next() % (uint)limit);

    public int Between(int low, int high) => low + Below(high - low + 1);

    public double Between(double low, double high) => low + ((high - low) * Unit());

    public TimeSpan Between(TimeSpan low, TimeSpan high) => low + TimeSpan.FromTicks((long)((high - low).Ticks * Unit()));

    public bool Chance(double probability) => Unit() < probability;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>Like <see cref="Pick"/>, the first choices far more often than the last.</summary>
    public T PickSkewed<T>(IReadOnlyList<T> choices)
    {
        var unit = Unit();
        return choices[(int)(unit * unit * choices.Count)];
    }

    public Guid Guid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Next());
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], Next());
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);   // version 4, RFC 9562
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }

    /// <summary>Lower-case hexadecimal digits.</summary>
    public string Hex(int digits) => string.Create(digits, this, static (span, dice) =>
    {
        ulong bits = 0;
        for (var i = 0; i < span.Length; i++, bits >>= 4)
        {
            bits = i % 16 == 0 ? dice.Next() : bits;
            span[i] = "0123456789abcdef"[(int)(bits & 0xF)];
        }
    });

    public string PublicIp() => $"{Between(45, 203)}.{Below(256)}.{Below(256)}.{Between(1, 254)}";
}
