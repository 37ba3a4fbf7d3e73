namespace XdrInfra.Fuzz.Inputs;

/// <summary>Damages bytes the way accidents and attackers do.</summary>
/// <param name="random">Decides everything.</param>
/// <param name="pieces">Bytes that mean something to the reader.</param>
internal sealed class ByteMutator(Random random, IReadOnlyList<byte[]> pieces)
{
    // Beyond this an input tests patience, not judgement.
    private const int MaxLength = 64 * 1024;

    public byte[] Mutate(byte[] seed)
    {
        var bytes = seed;
        for (var damage = random.Next(1, 8); damage > 0; damage--)
        {
            bytes = Once(bytes);
        }

        return bytes.Length <= MaxLength ? bytes : bytes[..MaxLength];
    }

    /// <summary>Nothing but pieces, in any order.</summary>
    public byte[] Mixture() => [.. Enumerable.Range(0, random.Next(1, 60)).SelectMany(_ => Piece())];

    /// <summary>Nothing but bytes.</summary>
    public byte[] Noise()
    {
        var bytes = new byte[random.Next(300)];
        random.NextBytes(bytes);
        return bytes;
    }

    private byte[] Once(byte[] bytes) => random.Next(9) switch
    {
        0 => Flip(bytes),
        1 => bytes[..At(bytes)],
        2 => Cut(bytes),
        3 => Splice(bytes, bytes[Some(bytes)]),
        4 => Swap(bytes),
        5 => Splice(bytes, [.. Enumerable.Repeat(Piece(), random.Next(2, 400)).SelectMany(piece => piece)]),
        6 => Overwrite(bytes, Piece()),
        _ => Splice(bytes, Piece()),
    };

    private byte[] Piece() => pieces[random.Next(pieces.Count)];

    private int At(byte[] bytes) => random.Next(bytes.Length + 1);

    private Range Some(byte[] bytes)
    {
        var start = At(bytes);
        return start..Math.Min(bytes.Length, start + random.Next(1, 80));
    }

    private byte[] Flip(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return bytes;
        }

        var copy = (byte[])bytes.Clone();
        copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        return copy;
    }

    private byte[] Cut(byte[] bytes)
    {
        var (start, length) = Some(bytes).GetOffsetAndLength(bytes.Length);
        return [.. bytes[..start], .. bytes[(start + length)..]];
    }

    private byte[] Splice(byte[] bytes, byte[] piece)
    {
        var at = At(bytes);
        return [.. bytes[..at], .. piece, .. bytes[at..]];
    }

    private byte[] Overwrite(byte[] bytes, byte[] piece)
    {
        var at = At(bytes);
        return [.. bytes[..at], .. piece, .. bytes[Math.Min(bytes.Length, at + piece.Length)..]];
    }

    private byte[] Swap(byte[] bytes)
    {
        var (start, length) = Some(bytes).GetOffsetAndLength(bytes.Length);
        byte[] rest = [.. bytes[..start], .. bytes[(start + length)..]];
        return Splice(rest, bytes[start..(start + length)]);
    }
}
