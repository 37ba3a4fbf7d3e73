using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>
/// Compares two values of one type. A null equals nothing: <c>null == 1</c> is false and <c>null != 1</c> is true;
/// two nulls, and an order with a null, give null.
/// </summary>
// https://learn.microsoft.com/kusto/query/scalar-data-types/null-values
internal sealed class CompareScalar(string symbol, Scalar left, Scalar right) : Scalar(KqlType.Bool)
{
    public string Symbol => symbol;

    public Scalar Left => left;

    public Scalar Right => right;

    public override bool IsConstant => left.IsConstant && right.IsConstant;

    public override Column Evaluate(Batch batch, Run run) =>
        TypeDispatch.Call(left.Type, new Comparison(symbol, left.Evaluate(batch, run), right.Evaluate(batch, run)));

    private sealed class Comparison(string symbol, Column left, Column right) : ITyped<Column>
    {
        public Column For<T>()
        {
            var (a, b) = ((Column<T>)left, (Column<T>)right);
            var compared = a is Column<double> x && b is Column<double> y ? Reals(x, y) : Values(a, b);
            return symbol is "==" or "!=" && (a.Nulls is not null || b.Nulls is not null)
                ? Kernel.Rows(a.Length, row => WithNulls(compared, a.IsNull(row), b.IsNull(row), row))
                : compared;
        }

        private Column<bool> Values<T>(Column<T> a, Column<T> b) => symbol switch
        {
            "==" => Kernel.Map(a, b, static (x, y) => EqualityComparer<T>.Default.Equals(x, y)),
            "!=" => Kernel.Map(a, b, static (x, y) => !EqualityComparer<T>.Default.Equals(x, y)),
            "<" => Kernel.Map(a, b, static (x, y) => ValueOrder.Compare(x, y) < 0),
            "<=" => Kernel.Map(a, b, static (x, y) => ValueOrder.Compare(x, y) <= 0),
            ">" => Kernel.Map(a, b, static (x, y) => ValueOrder.Compare(x, y) > 0),
            _ => Kernel.Map(a, b, static (x, y) => ValueOrder.Compare(x, y) >= 0),
        };

        // As IEEE 754 has it: NaN is in no order and differs from every number, itself too.
        private Column<bool> Reals(Column<double> a, Column<double> b) => symbol switch
        {
            "==" => Kernel.Map(a, b, static (x, y) => x == y),
            "!=" => Kernel.Map(a, b, static (x, y) => x != y),
            "<" => Kernel.Map(a, b, static (x, y) => x < y),
            "<=" => Kernel.Map(a, b, static (x, y) => x <= y),
            ">" => Kernel.Map(a, b, static (x, y) => x > y),
            _ => Kernel.Map(a, b, static (x, y) => x >= y),
        };

        private bool? WithNulls(Column<bool> compared, bool leftIsNull, bool rightIsNull, int row) =>
            leftIsNull && rightIsNull ? null
            : leftIsNull || rightIsNull ? symbol == "!="
            : compared[row];
    }
}
