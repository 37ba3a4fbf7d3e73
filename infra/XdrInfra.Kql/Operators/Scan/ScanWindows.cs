using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Operators.Scan;

/// <summary>Window functions within steps look at the rows of the input, so they are computed before the scan, each as a column of its own.</summary>
internal sealed class ScanWindows
{
    private readonly List<Expr.Call> _calls = [];

    public IReadOnlyList<Expr.Call> Calls => _calls;

    /// <summary>No text of a query can name such a column.</summary>
    public static string NameOf(int window) => $"$window{window}";

    /// <summary>The step with the name of a column in the place of each call.</summary>
    public ScanStepSyntax Replace(ScanStepSyntax step) => step with
    {
        Condition = Replace(step.Condition),
        Assignments = [.. step.Assignments.Select(assignment => (assignment.Column, Replace(assignment.Value)))],
    };

    private Expr Replace(Expr expression) => expression switch
    {
        Expr.Call call when WindowFunctions.Knows(call.Function) => Take(call),
        Expr.Call call => call with { Arguments = Replace(call.Arguments) },
        Expr.Binary binary => binary with { Left = Replace(binary.Left), Right = Replace(binary.Right) },
        Expr.Logical logical => logical with { Operands = Replace(logical.Operands) },
        Expr.Unary unary => unary with { Operand = Replace(unary.Operand) },
        Expr.Set set => set with { Left = Replace(set.Left) },
        Expr.Between between => between with { Value = Replace(between.Value), Low = Replace(between.Low), High = Replace(between.High) },
        Expr.Member member => member with { Target = Replace(member.Target) },
        Expr.Index index => index with { Target = Replace(index.Target), At = Replace(index.At) },
        _ => expression,
    };

    private IReadOnlyList<Expr> Replace(IReadOnlyList<Expr> expressions) => [.. expressions.Select(Replace)];

    private Expr.Name Take(Expr.Call call)
    {
        _calls.Add(call);
        return new Expr.Name(call.Span, NameOf(_calls.Count - 1));
    }
}
