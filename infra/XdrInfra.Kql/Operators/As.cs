using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>as name</c>: names the rows so far, for later in the query.</summary>
internal sealed record AsSyntax(TextSpan Span, Expr.Name Name) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        OperatorParameters.Parse(parser);
        var name = parser.ExpectName("a name");
        return new AsSyntax(parser.SpanFrom(keyword), name);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var named = new NamedPlan(new MaterializePlan(input), Name.Text);
        binder.Scope.Declare(Name.Text, new NameScope.Meaning.Rows(named));
        return named;
    }
}

internal sealed class NamedPlan(Plan input, string name) : Plan(input.Schema)
{
    public override bool IsSerialized => input.IsSerialized;

    public override string? SourceName => name;

    public override IEnumerable<Batch> Execute(Run run) => input.Execute(run);
}
