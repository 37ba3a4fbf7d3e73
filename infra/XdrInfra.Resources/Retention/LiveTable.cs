using System.Globalization;
using System.Text.Json.Nodes;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Retention;

/// <summary>A table as it is in Azure.</summary>
internal sealed record LiveTable(string Plan, int? RetentionInDays, int? TotalRetentionInDays, DateTimeOffset? LastPlanChange, bool IsBusy)
{
    /// <summary>Only Analytics tables have an interactive retention that can be set.</summary>
    public static bool HasInteractive(string plan) => string.Equals(plan, "Analytics", StringComparison.OrdinalIgnoreCase);

    public static LiveTable Read(JsonObject body)
    {
        var properties = body.Properties();
        return new LiveTable(
            properties.Text("plan") ?? "Analytics",
            properties.Whole("retentionInDays"),
            properties.Whole("totalRetentionInDays"),
            DateTimeOffset.TryParse(properties.Text("lastPlanModifiedDate"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null,
            IsChanging(properties.Text("provisioningState")));
    }

    public PropertyValue.Map ToProperties(PropertyValue.Map basis) => basis
        .Put("plan", Plan)
        .Put("retentionInDays", RetentionInDays)
        .Put("totalRetentionInDays", TotalRetentionInDays);

    private static bool IsChanging(string? state) => state is not null
        && (state.Equals("Updating", StringComparison.OrdinalIgnoreCase) || state.Equals("InProgress", StringComparison.OrdinalIgnoreCase));
}
