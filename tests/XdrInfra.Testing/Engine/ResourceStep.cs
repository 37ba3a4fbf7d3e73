using XdrInfra.Pulumi.Values;

namespace XdrInfra.Testing.Engine;

/// <summary>What the engine has decided about one resource.</summary>
/// <param name="Inputs">The checked inputs.</param>
internal sealed record ResourceStep(PropertyMap Inputs)
{
    /// <summary>It is changed in place.</summary>
    public bool Changes { get; init; }

    /// <summary>Another one is made, and the old one goes.</summary>
    public bool Replaces { get; init; }

    /// <summary>The old one goes before the other one is made.</summary>
    public bool DeletesFirst { get; init; }
}
