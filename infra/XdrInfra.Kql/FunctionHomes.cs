namespace XdrInfra.Kql;

/// <summary>Names of functions that live elsewhere. A query may still define one of them itself.</summary>
public static class FunctionHomes
{
    // https://learn.microsoft.com/defender-xdr/advanced-hunting-fileprofile-function and the pages beside it
    private static readonly HashSet<string> Hunting = new(StringComparer.Ordinal) { "FileProfile", "DeviceFromIP", "AssignedIPAddresses", "SeenBy" };

    // https://learn.microsoft.com/azure/sentinel/watchlists-queries
    private static readonly HashSet<string> Watchlists = new(StringComparer.Ordinal) { "_GetWatchlist", "_GetWatchlistAlias" };

    // https://learn.microsoft.com/azure/sentinel/normalization-about-parsers
    private static readonly string[] BuiltIn = ["_Im_", "_ASim_"];
    private static readonly string[] Deployed = ["im", "vim", "ASim"];

    // https://learn.microsoft.com/azure/sentinel/normalization-parsers-list
    private static readonly string[] Schemas =
        ["AlertEvent", "AuditEvent", "Authentication", "Dhcp", "Dns", "FileEvent", "NetworkSession", "Process", "Registry", "UserManagement", "WebSession"];

    /// <summary>Null for any other name, also for the tables that ASIM fills, whose names end in Logs.</summary>
    public static FunctionHome? Of(string name) =>
        Hunting.Contains(name) ? FunctionHome.AdvancedHunting
        : Watchlists.Contains(name) ? FunctionHome.Watchlist
        : Array.Exists(BuiltIn, prefix => name.StartsWith(prefix, StringComparison.Ordinal)) ? FunctionHome.Asim
        : !name.EndsWith("Logs", StringComparison.Ordinal) && Array.Exists(Deployed, prefix => IsParser(name, prefix)) ? FunctionHome.DeployedAsim
        : null;

    private static bool IsParser(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && Array.Exists(Schemas, schema => name.AsSpan(prefix.Length).StartsWith(schema, StringComparison.Ordinal));
}
