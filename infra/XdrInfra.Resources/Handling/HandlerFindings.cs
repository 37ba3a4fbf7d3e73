using XdrInfra.Model.Findings;

namespace XdrInfra.Resources.Handling;

/// <summary>What handlers have to say about resource group, workspace and onboarding.</summary>
internal static class HandlerFindings
{
    public static UserFailure GroupMissing(Location origin, string name, string subscriptionId) => Failure("XDR4210", origin,
        $"The resource group '{name}' does not exist in the subscription '{subscriptionId}', and 'workspace.create' is false.",
        "Create it, correct 'workspace.resourceGroup', or set 'create: true'.");

    public static UserFailure WorkspaceMissing(Location origin, string name, string group) => Failure("XDR4211", origin,
        $"The workspace '{name}' does not exist in the resource group '{group}', and 'workspace.create' is false.",
        "Create it, correct 'workspace.name', or set 'create: true'.");

    public static UserFailure OtherStack(Location origin, string workspace, string other, string own) => Failure("XDR4212", origin,
        $"The workspace '{workspace}' belongs to the stack '{other}' (tag 'xdr-infra-stack'), not to '{own}'.",
        $"Deploy it from the stack '{other}', or remove the tag from the workspace when that stack is gone.");

    public static Finding NotApplied(Location origin, string setting, string? wanted, string? actual) => Advisory("XDR4213", origin,
        $"'{setting}' is '{actual}' in Azure and '{wanted}' in the stack; it is not applied, because 'workspace.create' is false.",
        "Change it where the workspace is managed, or write the value that is there.");

    public static Finding LocationDiffers(Location origin, string what, string? wanted, string? actual) => Advisory("XDR4214", origin,
        $"{what} is in '{actual}', the stack says '{wanted}'; a location cannot be changed, so it stays.",
        $"Write '{actual}' in 'azure-native:location'.");

    public static Finding RetentionKept(Location origin, string what, int actual, int wanted) => Advisory("XDR4215", origin,
        $"{what} keeps data for {actual} days, the stack asks for {wanted}; retention is never shortened without being asked to.",
        $"Write {actual}, or allow it with 'retention.allowShorter: true' for tables; shorten a workspace in Azure itself.");

    public static UserFailure NotRegistered(string provider, string subscriptionId, string? correlation) => Failure("XDR4216", Location.None,
        $"The resource provider '{provider}' is not registered on the subscription '{subscriptionId}', and this identity may not register it.{Suffix(correlation)}",
        $"Ask an Owner or Contributor of the subscription to run: az provider register --namespace {provider} --subscription {subscriptionId}.",
        ExitCode.Refused);

    public static UserFailure RegistrationSlow(string provider, TimeSpan limit) => Failure("XDR4217", Location.None,
        $"The resource provider '{provider}' is still registering after {limit.TotalMinutes:0} minutes.",
        "Run again later; the registration goes on by itself.");

    public static UserFailure NotKept(Location origin, string what, string? wanted, string? actual) => Failure("XDR4218", origin,
        $"Azure accepted the write of {what}, but reads back '{actual}' instead of '{wanted}'.",
        "Run again; when it happens twice, another tool or a policy of Azure changes it back.");

    internal static UserFailure Failure(string code, Location origin, string message, string fix, ExitCode exitCode = ExitCode.DeploymentFailed) =>
        new(exitCode, new Finding(code, Level.Mandatory, origin, message) { Fix = fix });

    internal static Finding Advisory(string code, Location origin, string message, string fix) => new(code, Level.Advisory, origin, message) { Fix = fix };

    internal static string Suffix(string? correlation) => correlation is null ? "" : $" Correlation id: {correlation}.";
}
