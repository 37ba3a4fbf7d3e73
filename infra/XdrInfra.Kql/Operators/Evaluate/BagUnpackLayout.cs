using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Evaluate;

/// <summary>The columns after unpacking, and for each where it comes from: a column of the input, or -1 for a property of its name.</summary>
internal sealed record BagUnpackLayout(RowType Schema, IReadOnlyList<int> Sources)
{
    /// <param name="input">The columns of the input.</param>
    /// <param name="bag">The column that is unpacked, which goes.</param>
    /// <param name="unpacked">The columns of the properties.</param>
    /// <param name="onConflict">What happens where both have a column.</param>
    /// <param name="at">The call, for problems.</param>
    /// <param name="binder">Takes the problems.</param>
    public static BagUnpackLayout Of(RowType input, int bag, IReadOnlyList<ColumnSchema> unpacked, string onConflict, TextSpan at, Binder binder)
    {
        if (onConflict is not ("error" or "replace_source" or "keep_source"))
        {
            binder.Report(Diagnostics.BadValue(at, "The way out of a conflict", onConflict, "'error', 'replace_source' or 'keep_source'"));
        }

        var columns = new List<ColumnSchema>();
        var sources = new List<int>();
        for (var i = 0; i < input.Columns.Count; i++)
        {
            if (i != bag)
            {
                columns.Add(input.Columns[i]);
                sources.Add(i);
            }
        }

        foreach (var property in unpacked)
        {
            var known = columns.FindIndex(column => column.Name == property.Name);
            if (known < 0)
            {
                columns.Add(property);
                sources.Add(-1);
            }
            else if (onConflict == "replace_source")
            {
                (columns[known], sources[known]) = (property, -1);
            }
            else if (onConflict == "error")
            {
                binder.Report(Diagnostics.BadUse(at, $"The bag and the rows both have '{property.Name}'; give 'bag_unpack' a prefix, or say columnsConflict='keep_source' or 'replace_source'."));
            }
        }

        return new BagUnpackLayout(new RowType(columns), sources);
    }
}
