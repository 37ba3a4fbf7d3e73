using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Series;

/// <summary>The axis of a series: where it starts and ends, and its steps, as plain numbers.</summary>
internal sealed class SeriesAxis(Scalar axis, Scalar? from, Scalar? to, Scalar step)
{
    public bool HasStart => from is not null;

    public bool HasEnd => to is not null;

    /// <summary>Start and end are those of their bins, and the bin of the end counts.</summary>
    public bool IsBinned { get; init; }

    /// <summary>The number of the step of a row; null outside of the axis.</summary>
    public Scalar StepNumber() => new CallScalar(KqlType.Long, (columns, rows, run) => Numbers(columns[0], rows, run), [axis], isPure: false);

    /// <summary>How many steps lie between start and end.</summary>
    public long Count(Run run) => HasStart && HasEnd ? -(AxisNumber.Steps(Origin(run), Limit(run), StepSize(run)) ?? -int.MaxValue) : 0;   // rounded up

    /// <summary>The values of the axis at consecutive steps.</summary>
    public DynamicValue Values(long first, long count, Run run)
    {
        var (origin, size) = (Origin(run), StepSize(run));
        var items = new DynamicValue?[count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = DynamicValue.FromScalar(AxisNumber.Back(origin + ((first + i) * size), axis.Type));
        }

        return DynamicValue.FromItems(items);
    }

    private decimal Origin(Run run) => !HasStart ? 0 : IsBinned ? Bin(Number(from, run), run) : Number(from, run);

    private decimal Limit(Run run) => IsBinned ? Bin(Number(to, run), run) + StepSize(run) : Number(to, run);

    private decimal Bin(decimal value, Run run) => AxisNumber.Steps(value, 0, StepSize(run)) * StepSize(run) ?? value;

    private decimal StepSize(Run run) => Number(step, run) is var size and > 0
        ? size
        : throw new QueryLimitException("KQL0407", "The step of 'make-series' is not greater than zero; give a positive step.");

    private Column<long> Numbers(Column column, int rows, Run run)
    {
        var (origin, size, count) = (Origin(run), StepSize(run), Count(run));
        var limit = HasEnd ? Limit(run) : decimal.MaxValue;
        return Kernel.Rows<long>(rows, row =>
        {
            if (AxisNumber.Of(column.GetValue(row)) is not { } value || value >= limit || (HasStart && value < origin))
            {
                return null;
            }

            return AxisNumber.Steps(value, origin, size) is { } number && !(HasStart && HasEnd && number >= count) ? number : null;
        });
    }

    private static decimal Number(Scalar? scalar, Run run) => AxisNumber.Of(scalar?.EvaluateOnce(run)) ?? 0;
}
