using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Settings;

/// <summary>Whose users are synchronised, and the sources of behavior analytics.</summary>
public sealed record EntitiesSettings
{
    public required Location Origin { get; init; }

    public required Value<bool> ActiveDirectory { get; init; }

    public required Value<bool> EntraId { get; init; }

    /// <summary>Data sources of behavior analytics (Ueba); empty means off.</summary>
    public required IReadOnlyList<Value<string>> BehaviorAnalytics { get; init; }
}
