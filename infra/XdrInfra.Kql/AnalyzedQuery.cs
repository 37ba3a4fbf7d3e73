using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql;

/// <summary>A query bound to a schema: what it gives, what it reads, and what is wrong with it.</summary>
public sealed class AnalyzedQuery
{
    internal AnalyzedQuery(string text, IReadOnlyList<KqlDiagnostic> diagnostics, IReadOnlyList<TableReference> tables, IReadOnlyList<Plan> plans, RenderAnnotation? render)
    {
        Text = text;
        Diagnostics = diagnostics;
        TableReferences = tables;
        Plans = plans;
        Render = render;
    }

    public string Text { get; }

    public IReadOnlyList<KqlDiagnostic> Diagnostics { get; }

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == KqlSeverity.Error);

    /// <summary>Every place that names a table, whether or not there is one.</summary>
    public IReadOnlyList<TableReference> TableReferences { get; }

    /// <summary>The names of these tables, each once, in order of the text.</summary>
    public IReadOnlyList<string> ReferencedTables => [.. TableReferences.Select(table => table.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The columns of the first result; null when the query has none, or when errors leave them open.</summary>
    public IReadOnlyList<ColumnSchema>? ResultSchema => Plans.Count == 0 || Plans[0].Schema.IsOpen ? null : Plans[0].Schema.Columns;

    public RenderAnnotation? Render { get; }

    internal IReadOnlyList<Plan> Plans { get; }

    internal bool DependsOnData { get; init; }
}
