using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Scan;

/// <summary>
/// A record is a row of the input and the declared columns. What a step sees has the record at hand first,
/// then the record that each step has in the state.
/// </summary>
internal sealed record ScanLayout(RowType Record, int InputColumns, IReadOnlyList<Scalar> Defaults, RowType Output)
{
    public int Width => Record.Columns.Count;

    public static ScanLayout Of(RowType input, ScanSyntax syntax, Binder binder)
    {
        var columns = input.Columns.ToList();
        foreach (var declared in syntax.Declared)
        {
            Add(columns, new Expr.Name(declared.Span, declared.Text), declared.Type, binder);
        }

        var record = new RowType([.. columns], input.IsOpen);
        if (syntax.MatchId is { } matchId)
        {
            Add(columns, matchId, KqlType.Long, binder);
        }

        return new ScanLayout(record, input.Columns.Count, [.. syntax.Declared.Select(declared => Default(declared, binder))], new RowType(columns, input.IsOpen));
    }

    /// <summary>The names of the steps, for <c>step.column</c>.</summary>
    public NameScope Names(IReadOnlyList<ScanStepSyntax> steps, Binder binder)
    {
        var scope = new NameScope(binder.Scope) { SeesRows = true };
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < steps.Count; i++)
        {
            var name = steps[i].Name;
            if (!known.Add(name.Text))
            {
                binder.Report(Diagnostics.BadUse(name.Span, $"The step '{name.Text}' stands twice; give one of them another name."));
            }

            scope.Declare(name.Text, new NameScope.Meaning.Record(Record, Width * (i + 1)));
        }

        return scope;
    }

    /// <summary>The declared column that a step gives a value, and the value in its type.</summary>
    public (int Declared, Scalar Value) Assign(Expr.Name column, Expr value, Binder binder)
    {
        var bound = binder.Scalar(value, Record);
        var at = binder.Column(column, Record);
        if (at < 0)
        {
            return (0, bound);
        }

        if (at < InputColumns)
        {
            binder.Report(Diagnostics.FormNotSupported(column.Span, "A step that gives a value to a column of the input"));
            return (0, bound);
        }

        return (at - InputColumns, Convert(bound, Record.Columns[at], value.Span, binder));
    }

    private static Scalar Default(Expr.Parameter declared, Binder binder) => declared.Default is null
        ? ConstantScalar.Null(declared.Type)
        : Convert(binder.Constant(declared.Default, "A default of 'scan'", KqlType.Unknown), new ColumnSchema(declared.Text, declared.Type), declared.Default.Span, binder);

    private static Scalar Convert(Scalar value, ColumnSchema column, TextSpan at, Binder binder)
    {
        var fits = value.Type == column.Type || value.Type is KqlType.Dynamic or KqlType.Unknown || column.Type is KqlType.Dynamic or KqlType.Unknown
            || CommonType.Widest(value.Type, column.Type) is not null;
        if (!fits)
        {
            binder.Report(Diagnostics.BadUse(at, $"'{column.Name}' is declared as a {column.Type.Name()}, and this is a {value.Type.Name()}; convert it, for example with 'to{column.Type.Name()}()'."));
        }

        return ConvertScalar.Of(value, column.Type);
    }

    private static void Add(List<ColumnSchema> columns, Expr.Name name, KqlType type, Binder binder)
    {
        if (columns.Exists(column => column.Name == name.Text))
        {
            binder.Report(Diagnostics.AmbiguousColumn(name.Span, name.Text));
        }

        columns.Add(new ColumnSchema(name.Text, type));
    }
}
