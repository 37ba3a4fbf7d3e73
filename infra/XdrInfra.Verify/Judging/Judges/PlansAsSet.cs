using XdrInfra.Verify.Asking;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>Each table has the plan that the stack names; the stack names one only where it wants another than Analytics.</summary>
internal static class PlansAsSet
{
    public static Verdict Judge(JudgeContext context)
    {
        var rows = context.Rows("table-settings").Where(row => context.Catalog.Find(row.Text("name") ?? "") is { } table && (table.IsEvent || table.Group == Model.Catalog.TableGroup.Connector)).ToList();
        var wrong = rows.Where(row => !string.Equals(row.Text("properties.plan") ?? "Analytics", Wanted(context, row), StringComparison.OrdinalIgnoreCase)).ToList();
        return (rows.Count, wrong.Count) switch
        {
            (0, _) => Verdict.WaitingForTime("Azure lists no table of the connector yet."),
            (_, > 0) => Verdict.Fail($"{Details.Number(wrong.Count, "table")} of {rows.Count} have another plan: {Name(wrong[0])} is on {wrong[0].Text("properties.plan")}, the stack wants {Wanted(context, wrong[0])}.") with
            {
                ProvenByRows = true,
                Details = Details.Of(["Table", "In Azure", "In the stack"], wrong, row => [Name(row), row.Text("properties.plan"), Wanted(context, row)]),
            },
            _ => Verdict.Pass($"{Details.Number(rows.Count, "table")} on the plan that the stack wants."),
        };
    }

    private static string Wanted(JudgeContext context, Row row)
    {
        var retention = context.Settings.Retention;
        var plan = retention.Tables.TryGetValue(Name(row), out var table) && table.Plan.IsKnown ? table.Plan : retention.Default.Plan;
        return plan.IsKnown ? $"{plan.Known}" : "Analytics";
    }

    private static string Name(Row row) => row.Text("name") ?? "";
}
