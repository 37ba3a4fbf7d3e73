using XdrInfra.Model.Settings;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>Each table keeps its rows as long as the stack says; longer is a finding only where the stack forbids it.</summary>
internal static class RetentionAsSet
{
    private static readonly string[] Always = ["SecurityIncident", "SecurityAlert"];

    private sealed record Difference(string Table, string What, double Actual, int Wanted);

    public static Verdict Judge(JudgeContext context)
    {
        var actual = context.Rows("table-settings").Where(row => row.Text("name") is not null)
            .GroupBy(row => row.Text("name")!, StringComparer.Ordinal)   // filtered on the line above
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var wanted = Wanted(context).ToList();
        var missing = wanted.Where(table => !actual.ContainsKey(table.Name)).Select(table => table.Name).ToList();
        var differences = wanted.Where(table => actual.ContainsKey(table.Name)).SelectMany(table => Compare(context, table.Name, table.Settings, actual[table.Name])).ToList();
        if (differences.Count > 0)
        {
            var first = differences[0];
            return Verdict.Fail($"{Details.Number(differences.Select(item => item.Table).Distinct().Count(), "table")} of {wanted.Count} differ: {first.Table} has {first.What} of {first.Actual} days, the stack wants {first.Wanted}.") with
            {
                ProvenByRows = true,
                Details = Details.Of(["Table", "Setting", "In Azure", "In the stack"], differences, item => [item.Table, item.What, $"{item.Actual}", $"{item.Wanted}"]),
            };
        }

        return missing.Count > 0
            ? Verdict.WaitingForTime($"{Details.Number(missing.Count, "table")} of {wanted.Count} not there yet: {EvidenceText.Join(missing)}.")
            : Verdict.Pass($"{Details.Number(wanted.Count, "table")} kept as the stack says.");
    }

    private static IEnumerable<(string Name, TableRetentionSettings Settings)> Wanted(JudgeContext context)
    {
        var retention = context.Settings.Retention;
        var names = Always.Concat(SelectedTables.Of(context.Settings)).Concat(retention.Tables.Keys).Distinct(StringComparer.Ordinal);
        return names.Select(name => (name, retention.Tables.GetValueOrDefault(name, retention.Default)));
    }

    private static IEnumerable<Difference> Compare(JudgeContext context, string table, TableRetentionSettings wanted, Row actual)
    {
        var standard = context.Settings.Retention.Default;
        var isAnalytics = !(actual.Text("properties.plan") is "Basic" or "Auxiliary");
        if (isAnalytics && Days(wanted.AnalyticsDays, standard.AnalyticsDays) is { } analytics)
        {
            return Differs(context, table, "interactive retention", actual.Number("properties.retentionInDays"), analytics)
                .Concat(Total(context, table, wanted, standard, actual));
        }

        return Total(context, table, wanted, standard, actual);
    }

    private static IEnumerable<Difference> Total(JudgeContext context, string table, TableRetentionSettings wanted, TableRetentionSettings standard, Row actual) =>
        Days(wanted.TotalDays, standard.TotalDays) is { } total
            ? Differs(context, table, "total retention", actual.Number("properties.totalRetentionInDays"), total)
            : [];

    /// <summary>Longer than asked is left alone unless the stack allows it to be shortened.</summary>
    private static IEnumerable<Difference> Differs(JudgeContext context, string table, string what, double? actual, int wanted)
    {
        var isWrong = actual is null || actual < wanted || (actual > wanted && context.Settings.Retention.AllowShorter.Or(false));
        return isWrong ? [new Difference(table, what, actual ?? 0, wanted)] : [];
    }

    private static int? Days(Model.Values.Value<int> own, Model.Values.Value<int> standard) => own.IsKnown ? own.Known : standard.IsKnown ? standard.Known : null;
}
