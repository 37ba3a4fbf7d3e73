using XdrInfra.Model.Values;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Judging.Judges;

/// <summary>Each incident links to its twin in the Defender portal, and the link is the one that Defender gives.</summary>
internal static class DeepLinks
{
    public static Verdict Judge(JudgeContext context)
    {
        var twins = Twins.Of(context);
        if (twins.Here.Count == 0)
        {
            return Verdict.Quiet($"No Defender incident in {Durations.Say(context.Since)}, so there is no link to look at.");
        }

        var without = twins.Here.Where(incident => !IsLink(incident.Link)).ToList();
        var different = twins.Pairs.Where(pair => IsLink(pair.Here.Link) && pair.There.Link is not null && !IsSame(pair.Here.Link!, pair.There.Link)).Select(pair => pair.Here).ToList();   // IsLink says it is there
        if (without.Count + different.Count > 0)
        {
            return Verdict.Fail($"Of {Details.Number(twins.Here.Count, "incident")}, {without.Count} have no link to Defender and {different.Count} have another link than Defender's.") with
            {
                ProvenByRows = true,
                Details = Details.OfIncidents(without.Concat(different)),
            };
        }

        var compared = twins.Pairs.Count(pair => pair.There.Link is not null);
        return Verdict.Pass($"{Details.Number(twins.Here.Count, "incident")} with a link to Defender; {compared} compared with Defender's own.");
    }

    public static bool IsLink(string? link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    /// <summary>Same page: host and path; the tenant parameter may be there or not.</summary>
    private static bool IsSame(string here, string there) =>
        new Uri(here).GetLeftPart(UriPartial.Path).TrimEnd('/').Equals(new Uri(there).GetLeftPart(UriPartial.Path).TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
