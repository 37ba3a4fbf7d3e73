using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Operators.Evaluate.Activity;
using XdrInfra.Kql.Operators.Evaluate.Lookup;
using XdrInfra.Kql.Operators.Evaluate.Patterns;
using XdrInfra.Kql.Operators.Evaluate.Sequence;
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
        ["basket"] = Basket.Bind,
        ["dcount_intersect"] = DcountIntersect.Bind,
        ["ipv4_lookup"] = IpLookup.BindV4,
        ["ipv6_lookup"] = IpLookup.BindV6,
        ["narrow"] = (_, input, _) => new NarrowPlan(input),
        ["pivot"] = Pivot.Bind,
        ["rolling_percentile"] = RollingPercentile.Bind,
        ["rows_near"] = RowsNear.Bind,
        ["sequence_detect"] = SequenceDetect.Bind,
    };

    private static readonly HashSet<string> NotRun = new(StringComparer.Ordinal)
    {
        "autocluster", "diffpatterns", "funnel_sequence", "funnel_sequence_completion", "http_request", "http_request_post",
        "ai_embeddings", "ai_embed_text", "ai_chat_completion", "ai_chat_completion_prompt", "infer_storage_schema", "infer_storage_schema_with_suggestions",
        "preview", "python", "r", "sql_request", "mysql_request", "postgresql_request", "cosmosdb_sql_request", "azure_digital_twins_query_request",
        "csharp", "dax_request", "estimate_rows_count", "execute_query", "execute_show_command", "external_datatable", "geo_line_lookup", "geo_polygon_lookup",
        "identity", "identity_v3",
    };

    public static IEnumerable<string> PluginNames => Plugins.Keys.Concat(ActivityPlugins.All.Keys);

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

        if (ActivityPlugins.All.TryGetValue(Call.Function, out var plugin))
        {
            return ActivityBinder.Bind(plugin, this, input, binder);
        }

        binder.Report(NotRun.Contains(Call.Function)
            ? Diagnostics.FunctionNotSupported(Call.At, Call.Function)
            : Diagnostics.MissingName(Call.At, "plugin", Call.Function, NearestName.Hint(Call.Function, PluginNames)));
        return new EmptyPlan(RowType.Open);
    }
}
