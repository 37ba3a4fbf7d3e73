using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Lexing;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Binding;

/// <summary>Calls of functions that the query or the workspace defines: the body is bound anew for each call.</summary>
internal static class FunctionCallBinder
{
    /// <summary>A function of <c>let</c> or of the workspace; null when there is none of this name.</summary>
    public static NameScope.Meaning.Function? Find(string name, Binder binder) => binder.Scope.Find(name) switch
    {
        NameScope.Meaning.Function function => function,
        null => binder.Database.FindFunction(name) is { } stored ? Parse(stored, binder) : null,
        _ => null,
    };

    public static Bound Bind(NameScope.Meaning.Function function, TextSpan at, IReadOnlyList<Expr> arguments, Binder binder) =>
        Bind(function, at, arguments, new ExpressionBinder(binder, RowType.Nothing));

    /// <summary>A call within an expression: arguments that are single values may name columns and aggregates.</summary>
    public static Bound Bind(NameScope.Meaning.Function function, TextSpan at, IReadOnlyList<Expr> arguments, ExpressionBinder caller)
    {
        var binder = caller.Binder;
        var state = binder.State;
        var isRecursive = state.OpenFunctions.Contains(function.Name);
        if (isRecursive || ++state.Nodes > BindingState.NodeLimit)
        {
            binder.Report(isRecursive ? Diagnostics.Recursive(at, function.Name) : Diagnostics.TooManyCalls(at, function.Name, BindingState.NodeLimit));
            return new Bound.Rows(new EmptyPlan(RowType.Open));
        }

        state.Called.Add(function.Lambda);
        var scope = IsOnePlace(function.Lambda) ? function.Closure : new NameScope(function.Closure);
        if (!FunctionArguments.Declare(function, at, arguments, caller, scope))
        {
            return new Bound.Rows(new EmptyPlan(RowType.Open));
        }

        state.OpenFunctions.Push(function.Name);
        var results = BlockBinder.Bind(function.Lambda.Body, binder.Within(scope));
        state.OpenFunctions.Pop();
        return results.Count == 0 ? new Bound.Rows(new EmptyPlan(RowType.Open)) : results[^1];
    }

    // Without names of its own a body is the same at each call, so that its toscalar() is one value: https://learn.microsoft.com/kusto/query/named-expressions
    private static bool IsOnePlace(Expr.Lambda lambda) => lambda.Parameters.Count == 0 && lambda.Body.Statements.All(statement => statement is Statement.Query);

    /// <summary>Reads the bodies of the functions that nobody calls, so that their problems show too, and those that may only name declared columns.</summary>
    public static void CheckUncalled(BindingState state)
    {
        for (var i = 0; i < state.Declared.Count; i++)
        {
            var (function, binder) = state.Declared[i];
            var narrow = function.Lambda.Parameters.Any(parameter => parameter.Columns is { Count: > 0 });
            if ((state.Called.Add(function.Lambda) || narrow) && ++state.Nodes <= BindingState.NodeLimit)
            {
                var scope = new NameScope(function.Closure);
                FunctionArguments.DeclareWithoutValues(function.Lambda, scope);
                BlockBinder.Bind(function.Lambda.Body, binder.Within(scope));
            }
        }
    }

    private static NameScope.Meaning.Function? Parse(FunctionSchema stored, Binder binder)
    {
        var diagnostics = new DiagnosticBag();
        var parser = new Parser(Lexer.Tokenize(stored.Text, diagnostics), diagnostics);
        var lambda = LambdaParser.StartsLambda(parser) ? LambdaParser.Parse(parser) as Expr.Lambda : null;
        return lambda is null ? null : new NameScope.Meaning.Function(stored.Name, lambda, new NameScope(null));
    }
}
