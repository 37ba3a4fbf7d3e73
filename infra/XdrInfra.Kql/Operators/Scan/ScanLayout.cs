using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Scan;

/// <summary>
/// A record is a row of the input, the windows of that row, and the declared columns. What a step sees has the record at hand first,
/// then the record that each step has in the state.
/// </summary>
/// <param name="Record">The columns of a record.</param>
/// <param name="InputColumns">How many of them come from the input.</param>
/// <param name="Slots">The columns that steps give values to: some of the input, and all declared ones.</param>
/// <param name="Defaults">What a slot holds before a step gives it anything; null where that is the value of the input.</param>
/// <param name="Output">The columns of the result.</param>
internal sealed record ScanLayout(RowType Record, int InputColumns, IReadOnlyList<int> Slots, IReadOnlyList<Scalar?> Defaults, RowType Output)
{
    private readonly int[] _slotOf = [.. Enumerable.Range(0, Record.Columns.Count).Select(column => Slots.ToList().IndexOf(column))];

    public int Width => Record.Columns.Count;

    /// <summary>The slot of a column of the record; -1 when no step gives it a value.</summary>
    public int SlotOf(int column) => _slotOf[column];

    /// <summary>Where a slot stands in the result: there are no windows in it.</summary>
    public int OutputOf(int slot) => Slots[slot] < InputColumns ? Slots[slot] : Output.IndexOf(Record.Columns[Slots[slot]].Name);

    public static ScanLayout Of(RowType input, ScanSyntax syntax, IReadOnlyList<Scalar> windows, Binder binder)
    {
        var declared = new List<ColumnSchema>();
        foreach (var column in syntax.Declared)
        {
            Add(declared, input, new Expr.Name(column.Span, column.Text), column.Type, binder);
        }

        var record = new RowType([.. input.Columns, .. windows.Select((window, i) => new ColumnSchema(ScanWindows.NameOf(i), window.Type)), .. declared], input.IsOpen);
        IReadOnlyList<int> assigned = [.. syntax.Steps.SelectMany(step => step.Assignments).Select(given => input.IndexOf(given.Column.Text)).Where(at => at >= 0).Distinct().Order()];
        IReadOnlyList<Scalar?> defaults = [.. assigned.Select(_ => (Scalar?)null), .. syntax.Declared.Select(column => Default(column, binder))];
        var firstDeclared = input.Columns.Count + windows.Count;
        if (syntax.MatchId is { } matchId)
        {
            Add(declared, input, matchId, KqlType.Long, binder);
        }

        var slots = assigned.Concat(Enumerable.Range(firstDeclared, syntax.Declared.Count));
        return new ScanLayout(record, input.Columns.Count, [.. slots], defaults, new RowType([.. input.Columns, .. declared], input.IsOpen));
    }

    /// <summary>The names of the steps, for <c>step.column</c>.</summary>
    public NameScope Names(IReadOnlyList<ScanStepSyntax> steps, Binder binder)
    {
        var scope = new NameScope(binder.Scope);
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

    /// <summary>The slot that a step gives a value, and the value in its type.</summary>
    public (int Slot, Scalar Value) Assign(Expr.Name column, Expr value, Binder binder)
    {
        var bound = binder.Scalar(value, Record);
        var at = binder.Column(column, Record);
        return at < 0 ? (0, bound) : (SlotOf(at), Convert(bound, Record.Columns[at], value.Span, binder));
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

    private static void Add(List<ColumnSchema> declared, RowType input, Expr.Name name, KqlType type, Binder binder)
    {
        if (input.IndexOf(name.Text) >= 0 || declared.Exists(column => column.Name == name.Text))
        {
            binder.Report(Diagnostics.AmbiguousColumn(name.Span, name.Text));
        }

        declared.Add(new ColumnSchema(name.Text, type));
    }
}
