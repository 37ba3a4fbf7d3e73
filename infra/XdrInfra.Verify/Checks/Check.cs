using XdrInfra.Model.Findings;

namespace XdrInfra.Verify.Checks;

/// <summary>A question to the deployed system and what its answer must be.</summary>
public sealed record Check
{
    /// <summary>Stable, for example XDR5008; used by one check and never reused.</summary>
    public required string Id { get; init; }

    /// <summary>Names files and pages, for example <c>tables-fresh</c>.</summary>
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Why { get; init; }

    /// <summary>Facts of the settings that must hold, by name; see <see cref="StackFacts"/>.</summary>
    public IReadOnlyList<Condition> AppliesWhen { get; init; } = [];

    public required IReadOnlyList<AskedQuestion> Questions { get; init; }

    public required Expectation Expect { get; init; }

    /// <summary>Columns that the report shows of the rows that matter.</summary>
    public IReadOnlyList<string> Show { get; init; } = [];

    /// <summary>What to do when it fails.</summary>
    public required string Fix { get; init; }

    /// <summary>Page that explains it.</summary>
    public required string Page { get; init; }

    public required Location Origin { get; init; }
}
