using XdrInfra.Model.Findings;
using XdrInfra.Resources.Handling;

namespace XdrInfra.Resources.Solutions;

/// <summary>What can go wrong with a solution of the Content Hub.</summary>
internal static class SolutionFindings
{
    public static Finding IllegalVersion(Location origin, string version) => new("XDR4240", Level.Mandatory, origin,
        $"The version '{version}' of the solution is neither 'latest' nor a version such as '3.0.11'.")
    {
        Fix = "Write 'latest', or the version that the Content Hub shows.",
    };

    public static Finding NotOffered(Location origin, string contentId) => HandlerFindings.Advisory("XDR4241", origin,
        $"The Content Hub of this workspace does not offer '{contentId}'; on workspaces of the Defender portal the portal installs it by itself.",
        "Look into the Content Hub of the Defender portal.");

    public static UserFailure OtherVersion(Location origin, string wanted, string offered) => HandlerFindings.Failure("XDR4242", origin,
        $"The stack asks for version '{wanted}' of the solution, but the Content Hub offers '{offered}' only.",
        $"Write 'latest' or '{offered}'.");

    public static UserFailure Stuck(Location origin, string deployment, TimeSpan limit, string? correlation) => HandlerFindings.Failure("XDR4243", origin,
        $"The deployment '{deployment}' of the solution's content did not end within {limit.TotalMinutes:0} minutes, twice.{HandlerFindings.Suffix(correlation)}",
        $"Look at the deployment '{deployment}' in the resource group, cancel it there, and run again.");

    public static UserFailure NotThere(Location origin, string deployment) => HandlerFindings.Failure("XDR4244", origin,
        $"The deployment '{deployment}' succeeded, but the solution's content is not on the workspace.",
        $"Look at the operations of the deployment '{deployment}', and run again.");
}
