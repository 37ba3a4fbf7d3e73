using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Settings;

/// <summary>The size of the organisation, for the cost estimate; all absent when not written.</summary>
public sealed record EstimateSettings
{
    public required Location Origin { get; init; }

    public required Value<int> Users { get; init; }

    public required Value<int> Devices { get; init; }

    public required Value<int> Mailboxes { get; init; }

    /// <summary>True: the Microsoft 365 E5 data grant applies.</summary>
    public required Value<bool> E5Grant { get; init; }
}
