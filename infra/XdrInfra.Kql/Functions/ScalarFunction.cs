namespace XdrInfra.Kql.Functions;

/// <summary>A scalar function or an operator, with its overloads.</summary>
/// <param name="Name">The name in query text.</param>
/// <param name="Overloads">Its forms; those earlier in the list win where several fit as well.</param>
/// <param name="IsPure">Equal arguments give equal results, so constants are computed once.</param>
internal sealed record ScalarFunction(string Name, IReadOnlyList<Overload> Overloads, bool IsPure = true)
{
    /// <summary>An operator takes strings as they are; a function also takes the text of other values.</summary>
    public bool IsOperator { get; init; }

    public string DescribeCounts()
    {
        var least = Overloads.Min(overload => overload.Required);
        if (Overloads.Any(overload => overload.Repeats))
        {
            return $"at least {Arguments(least)}";
        }

        var most = Overloads.Max(overload => overload.Parameters.Count);
        return least == most ? Arguments(least) : $"{least} to {Arguments(most)}";
    }

    private static string Arguments(int count) => count == 1 ? "1 argument" : $"{count} arguments";
}
