using XdrInfra.Model.Values;

namespace XdrInfra.Model.Settings;

/// <summary>The Content Hub solution "Microsoft Defender XDR".</summary>
public sealed record SolutionSettings
{
    public required Value<bool> Install { get; init; }

    /// <summary>A version, or <c>latest</c>.</summary>
    public required Value<string> Version { get; init; }
}
