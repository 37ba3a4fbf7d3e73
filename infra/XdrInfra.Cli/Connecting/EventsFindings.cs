using XdrInfra.Model.Findings;
using XdrInfra.Verify.Events;

namespace XdrInfra.Cli.Connecting;

/// <summary>Why the event tables were not connected. A code is used by one method and never reused.</summary>
internal static class EventsFindings
{
    public static Finding NoHost(string cloud, string stack) => Of("XDR7051",
        $"No public source names the host of Defender's export settings in the cloud '{cloud}'.",
        $"Connect the tables in the portal: xdr events {stack}.");

    public static Finding NotAPerson() => Of("XDR7052",
        "Defender's export settings take a person's sign-in only, and this one belongs to an app.",
        "Run 'az login' as a Security Administrator of the tenant, and try again.");

    public static Finding Full(ExportPlan plan) => Of("XDR7053",
        $"The tenant has its {ExportPlan.MostEntries} export settings already: {string.Join(", ", plan.Others.Select(name => $"'{name}'"))}.",
        "Delete one in the Defender portal under Settings, Microsoft Defender XDR, Streaming API; xdr writes none but its own.");

    public static Finding NotKept(string id, IEnumerable<string> missing) => Of("XDR7054",
        $"The setting '{id}' was saved, but read back it lacks {string.Join(", ", missing)}.",
        "Look at the setting in the Defender portal, and connect these tables there.");

    public static Finding Doubled(DoubledRows doubled) => Of("XDR7055",
        $"Rows arrive twice: {string.Join(", ", doubled.Tables.Select(entry => $"{entry.Copies:N0} in {entry.Table}"))}.",
        "Take these tables off in one of the export settings that stream them to this workspace; each row is charged.");

    private static Finding Of(string code, string message, string fix) => new(code, Level.Mandatory, Location.None, message) { Fix = fix };
}
