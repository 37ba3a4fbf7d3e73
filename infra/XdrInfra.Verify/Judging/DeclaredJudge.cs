using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;

namespace XdrInfra.Verify.Judging;

/// <summary>Judges the conditions that a check's file declares.</summary>
internal static class DeclaredJudge
{
    private const int DetailRows = 100;

    public static Verdict Judge(JudgeContext context, Expectation.Declared expect)
    {
        var test = new ConditionTest(context.Parameters, context.Now);
        var rows = context.Rows(context.Check.Questions[0].Name);
        var counted = rows.Where(row => test.All(row, expect.Where)).ToList();
        if (counted.Count == 0)
        {
            return Say(context, expect.Empty, counted, counted);
        }

        var bad = counted.Where(row => !test.All(row, expect.Each) || (expect.None.Count > 0 && test.All(row, expect.None))).ToList();
        if (bad.Count > 0)
        {
            return Say(context, expect.Bad, counted, bad) with { ProvenByRows = true };
        }

        var isAnyMissing = expect.Any.Count > 0 && !counted.Any(row => test.All(row, expect.Any));
        return isAnyMissing ? Say(context, expect.Bad, counted, counted) : Say(context, expect.Good, counted, counted);
    }

    private static Verdict Say(JudgeContext context, Sentence sentence, IReadOnlyList<Row> all, IReadOnlyList<Row> shown) =>
        new(sentence.Outcome, new EvidenceText(context.Parameters, context.Now).Fill(sentence.Evidence, all, shown))
        {
            WaitingFor = sentence.WaitingFor,
            Details = Details(context.Check.Show, shown),
        };

    private static DetailTable Details(IReadOnlyList<string> columns, IReadOnlyList<Row> rows) => columns.Count == 0
        ? DetailTable.Empty
        : new DetailTable(columns, [.. rows.Take(DetailRows).Select(row => (IReadOnlyList<string>)[.. columns.Select(column => row.Text(column) ?? "")])]);
}
