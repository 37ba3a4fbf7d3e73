using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Policy;

/// <summary>What a configuration says about one policy. The engine sends one for every policy, at its default if the user wrote nothing.</summary>
public sealed record PolicySetting(EnforcementLevel Level, PropertyMap Properties);
