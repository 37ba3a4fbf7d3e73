using XdrInfra.Model.Graph;

namespace XdrInfra.Cli.Checking;

/// <summary>A stack as it was at the commit that is compared with.</summary>
/// <param name="Graph">Null when the stack was not there, or could not be read.</param>
/// <param name="IsWrong">True when it was there, but its settings were wrong.</param>
internal sealed record BaseStack(ResourceGraph? Graph, bool IsWrong)
{
    public static BaseStack Missing { get; } = new(null, false);
}
