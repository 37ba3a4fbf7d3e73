using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Functions.Sketches;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Evaluate;

/// <summary><c>dcount_intersect(a, b, …)</c>: how many values are in the first set, in the first two, and so on.</summary>
// https://learn.microsoft.com/kusto/query/dcount-intersect-plugin
internal static class DcountIntersect
{
    private const int FewestSets = 2;
    private const int MostSets = 16;

    public static Plan Bind(EvaluateSyntax syntax, Plan input, Binder binder)
    {
        var call = syntax.Call;
        if (call.Arguments.Count is < FewestSets or > MostSets)
        {
            binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, $"{FewestSets} to {MostSets} arguments", call.Arguments.Count));
            return new EmptyPlan(RowType.Open);
        }

        IReadOnlyList<Scalar> sets = [.. call.Arguments.Select(argument => binder.Scalar(argument, input.Schema, KqlType.Dynamic))];
        var names = new RowTypeBuilder();
        foreach (var column in input.Schema.Columns.Concat(sets.Select((_, i) => new ColumnSchema($"s{i}", KqlType.Long))))
        {
            names.Add(column.Name, column.Type);
        }

        var own = input.Schema.Columns.Select((column, i) => (Scalar)new ColumnScalar(i, column.Name, column.Type));
        return new ProjectionPlan(input, names.Build(input.Schema.IsOpen), [.. own, .. sets.Select((_, i) => Count(sets.Take(i + 1)))]);
    }

    private static CallScalar Count(IEnumerable<Scalar> sets) => new(
        KqlType.Long,
        (columns, rows, run) => Kernel.Rows<long>(rows, row => HashSketch.CountCommon(columns.Select(column => ((Column<DynamicValue>)column)[row])), run),
        [.. sets]);
}
