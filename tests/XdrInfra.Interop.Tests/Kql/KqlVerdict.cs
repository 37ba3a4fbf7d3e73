namespace XdrInfra.Interop.Tests.Kql;

/// <summary>What one side says of a query: the first error, and the columns of the result where they are all known.</summary>
internal sealed record KqlVerdict(string? Error, bool Open, IReadOnlyList<string>? Columns)
{
    /// <summary>Valid KQL that the engine does not run, so that its columns are not promised.</summary>
    public bool IsRefused { get; init; }

    public bool IsValid => Error is null;

    /// <summary>Both valid with the same columns, or both not. Columns that only the rows decide are not compared.</summary>
    public bool AgreesWith(KqlVerdict judge) =>
        IsValid == judge.IsValid
        && (!IsValid || IsRefused || Open || judge.Open || judge.Columns is null || Columns is null || Columns.SequenceEqual(judge.Columns));

    public override string ToString() => Error ?? (Columns is null ? "valid" : string.Join(", ", Columns));
}
