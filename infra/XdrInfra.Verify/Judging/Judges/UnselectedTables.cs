using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>Event tables that nobody asked for and that cost money all the same.</summary>
internal static class UnselectedTables
{
    public static Verdict Judge(JudgeContext context)
    {
        var selected = SelectedTables.Of(context.Settings);
        var events = context.Catalog.Events.Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        var charged = context.Rows("usage").Where(row => row.IsTrue("IsBillable") && (row.Number("Megabytes") ?? 0) > 0 && events.Contains(Table(row))).ToList();
        var unselected = charged.Where(row => !selected.Contains(Table(row))).OrderByDescending(row => row.Number("Megabytes")).ToList();
        if (unselected.Count > 0)
        {
            return Verdict.Fail($"{Details.Number(unselected.Count, "table")} outside the stack cost {unselected.Sum(row => row.Number("Megabytes") ?? 0):N0} MB in 14 days: {EvidenceText.Join(unselected.Select(Table))}.") with
            {
                ProvenByRows = true,
                Details = Details.Of(["Table", "MB in 14 days"], unselected, row => [Table(row), $"{row.Number("Megabytes"):N0}"]),
            };
        }

        return charged.Count == 0
            ? Verdict.Quiet("No charged event table has any usage recorded yet.")
            : Verdict.Pass($"{Details.Number(charged.Count, "charged event table")} with {charged.Sum(row => row.Number("Megabytes") ?? 0):N0} MB in 14 days, all of them in the stack.");
    }

    private static string Table(Row row) => row.Text("DataType") ?? "";
}
