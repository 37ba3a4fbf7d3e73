using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Cost;

/// <summary>What can be wrong with the input of an estimate. A code is used by one method and is never reused.</summary>
internal static class CostFindings
{
    public static Finding NoPriceList(string file) => new("XDR1050", Level.Mandatory, new Location.Whole(file),
        "The file is no price list: it needs name, date (2026-11-21), source, currency, ingestionPerGb with Analytics, Basic and Auxiliary, analyticsRetentionPerGbMonth and longTermRetentionPerGbMonth.");
}
