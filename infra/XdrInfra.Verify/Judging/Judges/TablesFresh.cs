using XdrInfra.Model.Catalog;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>Every event table of the stack has a row that is young enough; one query for all of them.</summary>
internal static class TablesFresh
{
    public static Verdict Judge(JudgeContext context)
    {
        var rows = Ledger.Of(context).Where(row => row.Selected && row.Group != TableGroup.Connector).ToList();
        var fresh = rows.Count(row => row.Outcome == Outcome.Pass);
        var worst = rows.OrderBy(Weight).First();
        var named = rows.Where(row => row.Outcome == worst.Outcome && row.WaitingFor == worst.WaitingFor).ToList();
        var counted = $"{fresh} of {Details.Number(rows.Count, "table")} fresh";
        var verdict = worst switch
        {
            { Outcome: Outcome.Pass } => Verdict.Pass($"{counted}; {Details.Number(rows.Sum(row => row.Rows), "row")} in the lookback."),
            { WaitingFor: WaitingFor.Person } => Verdict.WaitingForPerson($"{counted}; not yet: {Names(named)}. {worst.Note}", Steps.ConnectEvents(named.Select(row => row.Table))),
            { WaitingFor: WaitingFor.Time } => Verdict.WaitingForTime($"{counted}; not yet: {Names(named)}. {worst.Note}"),
            { Outcome: Outcome.Quiet } => Verdict.Quiet($"{counted}; quiet: {Names(named)}. {worst.Note}"),
            _ => Verdict.Fail($"{counted}; failing: {Names(named)}. {worst.Note}"),
        };
        return verdict with
        {
            Details = Details.Of(["Table", "State", "Rows", "Newest", "Note"], rows.OrderBy(Weight), row => [row.Table, $"{row.State}", $"{row.Rows}", Details.Time(row.Last), row.Note]),
        };
    }

    private static int Weight(LedgerRow row) => row switch
    {
        { Outcome: Outcome.Fail } => 0,
        { WaitingFor: WaitingFor.Person } => 1,
        { WaitingFor: WaitingFor.Time } => 2,
        { Outcome: Outcome.Quiet } => 3,
        _ => 4,
    };

    private static string Names(IEnumerable<LedgerRow> rows) => EvidenceText.Join(rows.Select(row => row.Table));
}
