using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Lexing;
using XdrInfra.Kql.Operators;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql;

/// <summary>The two doors for text: syntax alone, or syntax and meaning. No text makes them throw.</summary>
public static class KqlQuery
{
    /// <summary>Tokens and syntax, without a schema.</summary>
    public static ParsedQuery Parse(string text)
    {
        var diagnostics = new DiagnosticBag();
        var tokens = Lexer.Tokenize(text, diagnostics);
        var block = Parser.Parse(tokens, diagnostics);
        return new ParsedQuery(text, tokens, block, diagnostics.Sorted());
    }

    /// <summary>Syntax, names and types against a schema.</summary>
    public static AnalyzedQuery Analyze(string text, DatabaseSchema schema) => Analyze(text, schema, null);

    internal static AnalyzedQuery Analyze(string text, DatabaseSchema schema, Run? run)
    {
        var parsed = Parse(text);
        var diagnostics = new DiagnosticBag();
        foreach (var diagnostic in parsed.Diagnostics)
        {
            diagnostics.Add(diagnostic);
        }

        var state = new BindingState(diagnostics) { Run = run };
        var binder = new Binder(schema, new NameScope(null), state);
        var results = BlockBinder.Bind(parsed.Block, binder);
        FunctionCallBinder.CheckUncalled(state);
        foreach (var unresolved in state.Unresolved.Where(unresolved => !unresolved.IsUsed).ToList())
        {
            unresolved.Report();
        }

        if (results.Count == 0 && !diagnostics.HasErrors)
        {
            binder.Report(Diagnostics.NoQuery(new TextSpan(0, text.Length)));
        }

        IReadOnlyList<Plan> plans = [.. results.Select(PlanOf), .. state.Extra.Select(extra => extra.Plan)];
        return new AnalyzedQuery(text, diagnostics.Sorted(), [.. state.Tables], plans, state.Render) { DependsOnData = state.DependsOnData };
    }

    // A query that is a single value gives one row with it.
    private static Plan PlanOf(Bound bound) => bound switch
    {
        Bound.Rows rows => rows.Plan,
        Bound.Value value => new ProjectionPlan(new OneRowPlan(), new RowType([new ColumnSchema("print_0", value.Scalar.Type)]), [value.Scalar]),
        _ => new EmptyPlan(RowType.Open),
    };
}
