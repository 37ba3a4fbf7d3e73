using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Join;

/// <summary>Conditions of a join to pairs of keys: a name on both sides, or <c>$left.a == $right.b</c>.</summary>
internal sealed class JoinKeyBinder(Binder binder, RowType left, RowType right)
{
    private readonly List<Scalar> _left = [];
    private readonly List<Scalar> _right = [];
    private readonly HashSet<int> _rightOrdinals = [];

    public IReadOnlyList<Scalar> Left => _left;

    public IReadOnlyList<Scalar> Right => _right;

    public IReadOnlySet<int> RightOrdinals => _rightOrdinals;

    public bool Failed { get; private set; }

    public void Add(Expr condition)
    {
        switch (condition)
        {
            case Expr.Name name:
                AddPair(name, name, condition);
                break;
            case Expr.Logical { IsAnd: true } all:
                foreach (var operand in all.Operands)
                {
                    Add(operand);
                }

                break;
            case Expr.Binary { Operator: "==" } equal when Side(equal.Left) == "$left" && Side(equal.Right) == "$right":
                AddPair(Column(equal.Left), Column(equal.Right), condition);
                break;
            case Expr.Binary { Operator: "==" } equal when Side(equal.Left) == "$right" && Side(equal.Right) == "$left":
                AddPair(Column(equal.Right), Column(equal.Left), condition);
                break;
            default:
                Failed = true;
                binder.Report(Diagnostics.BadUse(condition.Span, "A join matches columns for equality; write a column name, or '$left.a == $right.b'."));
                break;
        }
    }

    private void AddPair(Expr.Name leftName, Expr.Name rightName, Expr condition)
    {
        var (leftAt, rightAt) = (binder.Column(leftName, left), binder.Column(rightName, right));
        if (leftAt < 0 || rightAt < 0)
        {
            Failed = true;
            return;
        }

        var (leftType, rightType) = (left.Columns[leftAt].Type, right.Columns[rightAt].Type);
        if (CommonType.ForJoin(leftType, rightType) is not { } type)
        {
            Failed = true;
            binder.Report(Diagnostics.JoinKey(condition.Span, leftType.Name(), rightType.Name()));
            return;
        }

        _left.Add(ConvertScalar.Of(new ColumnScalar(leftAt, leftName.Text, leftType), type));
        _right.Add(ConvertScalar.Of(new ColumnScalar(rightAt, rightName.Text, rightType), type));
        _rightOrdinals.Add(rightAt);
    }

    private static string Side(Expr expression) => expression switch
    {
        Expr.Member { Target: Expr.Name { Text: "$left" or "$right" } side } => side.Text,
        Expr.Index { Target: Expr.Name { Text: "$left" or "$right" } side, At: Expr.Literal { Value: string } } => side.Text,
        _ => string.Empty,
    };

    private static Expr.Name Column(Expr expression) => expression switch
    {
        Expr.Member member => new Expr.Name(member.At, member.Text),
        Expr.Index { At: Expr.Literal { Value: string text } at } => new Expr.Name(at.Span, text),
        _ => new Expr.Name(expression.Span, string.Empty),
    };
}
