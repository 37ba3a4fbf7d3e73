using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Functions;
using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Binding;

/// <summary>Binds where both a value and a table may stand, and finds out which it is.</summary>
internal sealed class AnyBinder(Binder binder)
{
    public Bound Bind(Expr expression) => expression switch
    {
        Expr.Pipe pipe => new Bound.Rows(binder.Table(pipe)),
        Expr.Name name => BindName(name),
        Expr.Call call => BindCall(call),
        Expr.Wildcard => new Bound.Rows(binder.Table(expression)),
        Expr.Member { Target: Expr.Call { Function: "workspace" or "database" or "cluster" or "app" or "adx" } } => new Bound.Rows(binder.Table(expression)),
        _ => new Bound.Value(binder.Scalar(expression, RowType.Nothing)),
    };

    private Bound BindName(Expr.Name name) => binder.Scope.Find(name.Text) switch
    {
        NameScope.Meaning.Value value => new Bound.Value(value.Scalar),
        NameScope.Meaning.Rows rows => new Bound.Rows(rows.Use()),
        NameScope.Meaning.Function function when function.Lambda.Parameters.All(parameter => parameter.Default is not null) => FunctionCallBinder.Bind(function, name.Span, [], binder),
        NameScope.Meaning.Function function => new Bound.Function(function),
        _ => new Bound.Rows(binder.Table(name)),
    };

    private Bound BindCall(Expr.Call call)
    {
        if (FunctionCallBinder.Find(call.Function, binder) is { } function)
        {
            return FunctionCallBinder.Bind(function, call.Span, call.Arguments, binder);
        }

        return TabularFunctions.IsTabular(call.Function)
            ? new Bound.Rows(binder.Table(call))
            : new Bound.Value(binder.Scalar(call, RowType.Nothing));
    }
}
