using System.Runtime.CompilerServices;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Functions;
using XdrInfra.Kql.Operators;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Binding;

/// <summary>Binds expressions that must be tables.</summary>
internal sealed class TableBinder(Binder binder)
{
    private const int StackLimit = 500;

    private static readonly EmptyPlan Unknown = new(RowType.Open);

    public Plan Bind(Expr expression)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            binder.Report(Diagnostics.TooDeep(expression.Span, StackLimit));
            return Unknown;
        }

        var outer = binder.State.Costs.Enter(null);
        var plan = BindAny(expression);
        binder.State.Costs.Return(outer, plan);
        return plan;
    }

    private Plan BindAny(Expr expression) => expression switch
    {
        Expr.Pipe pipe => binder.Pipe(pipe.Source is null ? new EmptyPlan(RowType.Nothing) : Bind(pipe.Source), pipe.Operators),
        Expr.Name name => Views.Named(name.Text, BindName(name), binder),
        Expr.Call call => Views.Named(call.Function, BindCall(call), binder),
        Expr.Wildcard wildcard => UnionSyntax.BindWildcard(wildcard, binder),
        Expr.Member { Target: Expr.Call { Function: "workspace" or "app" } } member => BindName(new Expr.Name(member.At, member.Text)),
        Expr.Member { Target: Expr.Call or Expr.Member } member => NotSupported(member),
        Expr.Missing => Unknown,
        _ => NotTabular(expression),
    };

    private Plan BindName(Expr.Name name)
    {
        switch (binder.Scope.Find(name.Text))
        {
            case NameScope.Meaning.Rows rows:
                return rows.Use();
            case NameScope.Meaning.Value { Scalar.Type: KqlType.Unknown }:
                return Unknown;   // of a function that is not here, and that may give a table
            case NameScope.Meaning.Value:
                return NotTabular(name);
            case NameScope.Meaning.Function function:
                return Rows(FunctionCallBinder.Bind(function, name.Span, [], binder), name);
        }

        var table = binder.Database.FindTable(name.Text);
        if (table is null && binder.Database.FindFunction(name.Text) is not null)
        {
            return BindCall(new Expr.Call(name.Span, name.Text, name.Span, []));
        }

        // A function without parentheses.
        if (table is null && binder.State.FuzzyDepth == 0 && FunctionHomes.Of(name.Text) is { } home)
        {
            binder.Report(Diagnostics.FunctionElsewhere(name.Span, name.Text, home));
            return Unknown;
        }

        binder.State.AddTable(new TableReference(name.Text, name.Span.Start, name.Span.Length, table is not null));
        return table is null ? Missing(name) : new ScanPlan(table);
    }

    private EmptyPlan Missing(Expr.Name name)
    {
        var hint = Habits.Table(name.Text) is { Length: > 0 } habit ? habit : NearestName.Hint(name.Text, binder.Database.Tables.Select(table => table.Name).Concat(binder.Scope.Names));
        if (binder.State.FuzzyDepth > 0)
        {
            binder.State.DroppedTables++;
            binder.Report(Diagnostics.DroppedLeg(name.Span, name.Text));
            return Unknown;
        }

        binder.Report(Diagnostics.UnknownTable(name.Span, name.Text, hint));
        return Unknown;
    }

    private Plan BindCall(Expr.Call call)
    {
        if (FunctionCallBinder.Find(call.Function, binder) is { } function)
        {
            return Rows(FunctionCallBinder.Bind(function, call.Span, call.Arguments, binder), call);
        }

        return TabularFunctions.Bind(call, binder) ?? NotTabularFunction(call);
    }

    private Plan Rows(Bound bound, Expr expression) => bound is Bound.Rows rows ? rows.Plan : NotTabular(expression);

    private EmptyPlan NotTabularFunction(Expr.Call call)
    {
        if (FunctionRegistry.Knows(call.Function))
        {
            return NotTabular(call);
        }

        if (OtherPlaces.Calls(call))
        {
            binder.Report(OtherPlaces.Function(call));
        }
        else if (binder.State.FuzzyDepth > 0)
        {
            binder.State.DroppedTables++;
            binder.Report(Diagnostics.DroppedFunction(call.At, call.Function));
        }
        else
        {
            binder.Report(FunctionHomes.Of(call.Function) is { } home
                ? Diagnostics.FunctionElsewhere(call.At, call.Function, home)
                : Diagnostics.UnknownFunction(call.At, call.Function, NearestName.Hint(call.Function, binder.Scope.Names)));
        }

        return Unknown;
    }

    private EmptyPlan NotTabular(Expr expression)
    {
        binder.Report(Diagnostics.NotTabular(expression.Span));
        return Unknown;
    }

    private EmptyPlan NotSupported(Expr.Member member)
    {
        binder.Report(OtherPlaces.Table(member));
        return Unknown;
    }
}
