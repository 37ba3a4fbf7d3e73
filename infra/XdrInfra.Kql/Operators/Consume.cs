using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>consume</c>: reads all rows and gives none.</summary>
// https://learn.microsoft.com/kusto/query/consume-operator
internal sealed record ConsumeSyntax(TextSpan Span) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        OperatorParameters.Parse(parser, "decodeblocks");
        return new ConsumeSyntax(parser.SpanFrom(keyword));
    }

    public override Plan Bind(Plan input, Binder binder) => new ConsumePlan(input);
}

internal sealed class ConsumePlan(Plan input) : Plan(input.Schema)
{
    public override IEnumerable<Batch> Execute(Run run)
    {
        foreach (var _ in input.Execute(run))
        {
            run.Check();
        }

        yield break;
    }
}
