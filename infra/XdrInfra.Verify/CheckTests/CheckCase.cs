using XdrInfra.Model.Findings;
using XdrInfra.Verify.Asking;

namespace XdrInfra.Verify.CheckTests;

/// <summary>Rows in, outcome out.</summary>
public sealed record CheckCase
{
    public required string CheckId { get; init; }

    public required string Name { get; init; }

    public required CaseKind Kind { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The stack that the check is judged for, as the text of a stack file.</summary>
    public required string StackText { get; init; }

    /// <summary>Rows of tables, as JSON objects.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Row>> Tables { get; init; }

    /// <summary>Tables that do not resolve, as in a workspace where they never had data.</summary>
    public required IReadOnlySet<string> Without { get; init; }

    /// <summary>Answers by the name of the question, for ARM and Graph and for what is no answer.</summary>
    public required IReadOnlyDictionary<string, Answer> Answers { get; init; }

    public IReadOnlyList<string>? BaselineProducts { get; init; }

    /// <summary>The outcome's word, for example <c>waiting-time</c>.</summary>
    public required string Expected { get; init; }

    /// <summary>The whole evidence; not looked at when null.</summary>
    public string? Evidence { get; init; }

    public required Location Origin { get; init; }
}
