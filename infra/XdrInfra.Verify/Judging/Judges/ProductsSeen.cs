using XdrInfra.Model.Values;
using XdrInfra.Verify.Checks;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>Which products stream, which have started since an earlier run, and which names nobody knows.</summary>
internal static class ProductsSeen
{
    /// <summary>Known products whose alerts are here, by the name that people know.</summary>
    public static IReadOnlyList<string> Here(JudgeContext context) =>
        [.. Names(context).Where(Defender.Products.ContainsKey).Select(name => Defender.Products[name]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static Verdict Started(JudgeContext context)
    {
        if (context.Baseline is not { } baseline)
        {
            return Verdict.NotApplicable("No earlier run to compare with; give one with --baseline.");
        }

        var here = Here(context);
        var started = here.Except(baseline.Products, StringComparer.Ordinal).ToList();
        var stopped = baseline.Products.Except(here, StringComparer.Ordinal).ToList();
        var since = $"{Durations.Say(context.Now - baseline.At)} ago";
        return (stopped.Count, started.Count) switch
        {
            ( > 0, _) => Verdict.Quiet($"Compared with {since}, no alert any more of {EvidenceText.Join(stopped)}; new: {EvidenceText.Join(started)}."),
            (_, > 0) => Verdict.Pass($"Started since {since}: {EvidenceText.Join(started)}."),
            _ => Verdict.Pass($"The same {Details.Number(here.Count, "product")} as {since}."),
        };
    }

    public static Verdict Known(JudgeContext context)
    {
        var names = Names(context);
        if (names.Count == 0)
        {
            return Verdict.Quiet($"No alert in {Durations.Say(context.Since)}.");
        }

        var unknown = names.Where(name => !Defender.Products.ContainsKey(name) && !Others.Contains(name)).ToList();
        var known = Here(context);
        return unknown.Count == 0
            ? Verdict.Pass($"Alerts of {Details.Number(known.Count, "Defender product")}: {EvidenceText.Join(known)}.")
            : Verdict.Pass($"Alerts of {Details.Number(known.Count, "Defender product")}, and of {Details.Number(unknown.Count, "name")} that the toolkit does not know: {EvidenceText.Join(unknown)}.");
    }

    /// <summary>Not of Defender, and well known.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "Azure Sentinel", "Microsoft Sentinel", "Azure Security Center for IoT",
    };

    private static IReadOnlyList<string> Names(JudgeContext context) =>
        [.. context.Rows("alerts").Select(row => row.Text("ProductName")).OfType<string>().Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
