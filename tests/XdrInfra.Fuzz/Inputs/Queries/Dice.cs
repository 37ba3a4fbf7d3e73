namespace XdrInfra.Fuzz.Inputs.Queries;

/// <summary>Every choice of a generated query; the same random numbers give the same query.</summary>
/// <param name="random">Decides.</param>
/// <param name="slips">How often something is written that does not fit, from 0 to 1.</param>
/// <param name="isWide">Every function and plugin is wanted.</param>
internal sealed class Dice(Random random, double slips, bool isWide = false)
{
    /// <summary>Every function and plugin is wanted, fitting or not.</summary>
    public bool IsWide => isWide;

    public bool Slips => slips > 0 && random.NextDouble() < slips;

    /// <summary>From 0 to one less than the count.</summary>
    public int Next(int count) => random.Next(count);

    public bool OneIn(int count) => random.Next(count) == 0;

    public T OneOf<T>(params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>Some of the items, at least one, in any order.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> items, int most)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled[..Math.Min(shuffled.Length, random.Next(1, most + 1))];
    }
}
