using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Evaluate;

/// <summary><c>evaluate plugin(…) [: (column: type, …)]</c>.</summary>
// https://learn.microsoft.com/kusto/query/evaluate-operator
internal sealed record EvaluateSyntax(TextSpan Span, Expr.Call Call, IReadOnlyList<ColumnSchema>? Columns, bool KeepsInput = true) : OperatorSyntax(Span)
{
    private static readonly Dictionary<string, Func<EvaluateSyntax, Plan, Binder, Plan>> Plugins = new(StringComparer.Ordinal)
    {
        ["bag_unpack"] = BagUnpack.Bind,
        ["narrow"] = (_, input, _) => new NarrowPlan(input),
        ["pivot"] = Pivot.Bind,
    };

    private static readonly HashSet<string> NotRun = new(StringComparer.Ordinal)
    {
        "active_users_count", "activity_counts_metrics", "activity_engagement", "activity_metrics", "new_activity_metrics", "autocluster", "basket",
        "dcount_intersect", "diffpatterns", "funnel_sequence", "funnel_sequence_completion", "http_request", "http_request_post", "ai_embeddings",
        "ai_embed_text", "ai_chat_completion", "ai_chat_completion_prompt", "infer_storage_schema", "ipv4_lookup", "ipv6_lookup",
        "preview", "python", "r", "rolling_percentile", "rows_near", "session_count", "sequence_detect", "sliding_window_counts", "sql_request",
        "mysql_request", "postgresql_request", "csharp", "dax_request", "estimate_rows_count", "execute_query", "execute_show_command", "external_datatable", "geo_line_lookup", "geo_polygon_lookup",
        "identity", "identity_v3", "infer_storage_schema_with_suggestions", "cosmosdb_sql_request", "azure_digital_twins_query_request",
    };

    public static IEnumerable<string> PluginNames => Plugins.Keys;

    public static IEnumerable<string> PluginNamesNotRun => NotRun;

    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        OperatorParameters.Parse(parser);
        var value = PrimaryParser.Parse(parser);
        IReadOnlyList<ColumnSchema>? columns = null;
        var keepsInput = true;
        if (parser.Accept(":"))
        {
            (columns, keepsInput) = LambdaParser.ParseResult(parser);
        }

        if (value is not Expr.Call && !parser.Failed)
        {
            parser.Report(Diagnostics.Unexpected(value.Span, "expression", "a plugin such as 'bag_unpack(Column)'"));
        }

        return new EvaluateSyntax(parser.SpanFrom(keyword), value as Expr.Call ?? new Expr.Call(value.Span, string.Empty, value.Span, []), columns, keepsInput);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        if (Plugins.TryGetValue(Call.Function, out var bind))
        {
            return bind(this, input, binder);
        }

        binder.Report(NotRun.Contains(Call.Function)
            ? Diagnostics.FunctionNotSupported(Call.At, Call.Function)
            : Diagnostics.MissingName(Call.At, "plugin", Call.Function, NearestName.Hint(Call.Function, Plugins.Keys)));
        return new EmptyPlan(RowType.Open);
    }
}
