namespace XdrInfra.Kql;

/// <summary>What a run of a query gave.</summary>
public sealed record QueryResult
{
    /// <summary>The primary tables, in order; empty when the query could not run.</summary>
    public IReadOnlyList<ResultTable> Tables { get; init; } = [];

    /// <summary>What <c>render</c> asked for; null without it.</summary>
    public RenderAnnotation? Render { get; init; }

    /// <summary>Errors and warnings with their places.</summary>
    public IReadOnlyList<KqlDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>Why there is no table, or, when there is one, why it is not whole.</summary>
    public QueryError? Error { get; init; }

    /// <summary>The first table; null when the query could not run.</summary>
    public ResultTable? Primary => Tables.Count == 0 ? null : Tables[0];

    /// <summary>There are tables, but not all rows of them.</summary>
    public bool IsPartial => Error is not null && Tables.Count > 0;
}
