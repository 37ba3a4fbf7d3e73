namespace XdrInfra.Verify.Checks;

/// <summary>What must hold for the answer of a check.</summary>
public abstract record Expectation
{
    private Expectation() { }   // closed set: only the nested cases below

    /// <summary>Conditions on rows, written in the check's file.</summary>
    public sealed record Declared : Expectation
    {
        /// <summary>The rows that count; all when empty.</summary>
        public IReadOnlyList<Condition> Where { get; init; } = [];

        /// <summary>Each row must satisfy all of these.</summary>
        public IReadOnlyList<Condition> Each { get; init; } = [];

        /// <summary>No row may satisfy all of these.</summary>
        public IReadOnlyList<Condition> None { get; init; } = [];

        /// <summary>At least one row must satisfy all of these.</summary>
        public IReadOnlyList<Condition> Any { get; init; } = [];

        public required Sentence Good { get; init; }

        public required Sentence Bad { get; init; }

        /// <summary>No row counts.</summary>
        public required Sentence Empty { get; init; }
    }

    /// <summary>A comparison of two sides, made by code under a name.</summary>
    public sealed record Judged(string Judge) : Expectation;
}
