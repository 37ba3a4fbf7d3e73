using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary><c>invoke f(x)</c>: calls a function with the rows so far as its first argument.</summary>
internal sealed record InvokeSyntax(TextSpan Span, Expr Call) : OperatorSyntax(Span)
{
    private const string InputName = "$invoked";

    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        var call = PrimaryParser.Parse(parser);
        return new InvokeSyntax(parser.SpanFrom(keyword), call);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        if (Call is not Expr.Call call)
        {
            binder.Report(Diagnostics.BadUse(Call.Span, "'invoke' needs a call such as 'f(1)'."));
            return new EmptyPlan(RowType.Open);
        }

        var scope = new NameScope(binder.Scope);
        scope.Declare(InputName, new NameScope.Meaning.Rows(input));
        return binder.Within(scope).Table(call with { Arguments = [new Expr.Name(call.At, InputName), .. call.Arguments] });
    }
}
