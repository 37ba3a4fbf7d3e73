using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>
/// <c>and</c> or <c>or</c> with three values: null and false is false, null or true is true, all else with a null is null.
/// </summary>
internal sealed class LogicalScalar(bool isAnd, IReadOnlyList<Scalar> operands) : Scalar(KqlType.Bool)
{
    public bool IsAnd => isAnd;

    public IReadOnlyList<Scalar> Operands => operands;

    public override bool IsConstant { get; } = operands.All(operand => operand.IsConstant);

    public override Column Evaluate(Batch batch, Run run)
    {
        var result = (Column<bool>)operands[0].Evaluate(batch, run);
        for (var i = 1; i < operands.Count; i++)
        {
            result = Combine(result, (Column<bool>)operands[i].Evaluate(batch, run));
        }

        return result;
    }

    private Column<bool> Combine(Column<bool> left, Column<bool> right)
    {
        if (left.Nulls is null && right.Nulls is null)
        {
            return isAnd ? Kernel.Map(left, right, static (a, b) => a & b) : Kernel.Map(left, right, static (a, b) => a | b);
        }

        return Kernel.Rows<bool>(left.Length, row => Decide(left.IsNull(row) ? null : left[row], right.IsNull(row) ? null : right[row]));
    }

    // The operators of bool? have exactly the three-valued rules.
    private bool? Decide(bool? left, bool? right) => isAnd ? left & right : left | right;
}
