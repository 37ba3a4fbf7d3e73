using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Evaluate.Activity;

/// <summary>Binds <c>plugin(id, timeline, start, end, options…, dimensions…)</c>.</summary>
internal static class ActivityBinder
{
    public static Plan Bind(ActivityPlugin plugin, EvaluateSyntax syntax, Plan input, Binder binder)
    {
        var arguments = syntax.Call.Arguments;
        var hasRange = !plugin.TakesNoRange || arguments.Count > 3;
        var firstOption = hasRange ? 4 : 2;
        var firstDimension = firstOption + plugin.Options.Count;
        if (arguments.Count < firstDimension)
        {
            binder.Report(Diagnostics.ArgumentCount(syntax.Call.Span, syntax.Call.Function, $"at least {firstDimension} arguments", arguments.Count));
            return new EmptyPlan(RowType.Open);
        }

        var id = binder.Scalar(arguments[0], input.Schema);
        var time = binder.Scalar(arguments[1], input.Schema);
        if (time.Type is not (KqlType.DateTime or KqlType.TimeSpan or KqlType.Long or KqlType.Int or KqlType.Real or KqlType.Decimal or KqlType.Unknown))
        {
            binder.Report(Diagnostics.ArgumentType(arguments[1].Span, syntax.Call.Function, 2, "a datetime, timespan or number", time.Type.Name()));
        }

        var options = plugin.Options.Select((name, i) => (name, Value: Constant(arguments[firstOption + i], name, binder))).ToList();
        if (hasRange)
        {
            options.Add(("Start", Constant(arguments[2], "Start", binder)));
            options.Add(("End", Constant(arguments[3], "End", binder)));
        }

        var rest = arguments.Skip(firstDimension).ToList();
        var (cohort, known) = plugin.TakesCohort ? TakeCohort(rest, input.Schema, binder) : (null, null);
        if (cohort is not null)
        {
            options.Add(("Cohort", Constant(cohort, "Cohort", binder)));
        }

        var dimensions = rest.Select(dimension => (Name: ResultName.Of(dimension), Value: binder.Scalar(dimension, input.Schema))).ToList();
        var schema = Columns(plugin, ResultName.Of(arguments[1]), time.Type, dimensions.Select(dimension => new ColumnSchema(dimension.Name, dimension.Value.Type)));
        return new ActivityPlan(plugin, input, id, time, [.. dimensions.Select(dimension => dimension.Value)], options.ToDictionary(option => option.name, option => option.Value), schema) { Known = known };
    }

    // A value that is no column comes first, and a table last.
    private static (Expr? Cohort, Plan? Known) TakeCohort(List<Expr> rest, RowType row, Binder binder)
    {
        Plan? known = null;
        if (rest.Count > 0 && !IsColumn(rest[^1], row) && new AnyBinder(binder).Bind(rest[^1]) is Bound.Rows rows)
        {
            known = rows.Plan;
            rest.RemoveAt(rest.Count - 1);
        }

        if (rest.Count == 0 || IsColumn(rest[0], row))
        {
            return (null, known);
        }

        var cohort = rest[0];
        rest.RemoveAt(0);
        return (cohort, known);
    }

    private static bool IsColumn(Expr expression, RowType row) => expression is Expr.Name name && row.IndexOf(name.Text) >= 0;

    private static Scalar Constant(Expr argument, string name, Binder binder) => binder.Constant(argument, $"The argument '{name}'", KqlType.Unknown);

    private static RowType Columns(ActivityPlugin plugin, string timeName, KqlType timeType, IEnumerable<ColumnSchema> dimensions)
    {
        var names = new RowTypeBuilder();
        foreach (var column in plugin.TimePrefixes.Select(prefix => new ColumnSchema(prefix + timeName, timeType)).Concat(dimensions).Concat(plugin.Measures))
        {
            names.Add(column.Name, column.Type);
        }

        return names.Build();
    }
}
