using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Pulumi;

/// <summary>What can stand between xdr and a deployment by Pulumi. A code is used by one method and never reused.</summary>
internal static class PulumiFindings
{
    public static Finding NotInstalled(string command, string stack) => Of("XDR7031",
        $"'xdr {command}' deploys through the Pulumi engine, and there is no 'pulumi' on the PATH.",
        $"Install the Pulumi CLI from https://www.pulumi.com/docs/install, or try it on the embedded Azure: xdr {command} {stack} --local.");

    public static Finding TooOld(string version, Version least) => Of("XDR7032",
        $"The Pulumi CLI is {version}; xdr needs {least} or newer.",
        "Install a newer one from https://www.pulumi.com/docs/install.");

    public static Finding NotSignedIn() => Of("XDR7033",
        "Pulumi is not signed in to a backend that keeps its state.",
        "Run 'pulumi login', 'pulumi login azblob://<container>' or 'pulumi login file://<folder>'; in a pipeline set PULUMI_ACCESS_TOKEN or PULUMI_BACKEND_URL.");

    public static Finding NoStack(string stack) => Of("XDR7034",
        $"Pulumi's backend has no stack '{stack}'.",
        $"Make it with 'pulumi stack init {stack}', or sign in to the backend that has it with 'pulumi login'.");

    public static Finding Locked(string stack, string said) => Of("XDR7035",
        $"Another run holds the stack '{stack}': {said}",
        $"Wait for it to end. When it is gone for good, for example killed, free the stack with: pulumi cancel -s {stack}.");

    public static Finding Passphrase() => Of("XDR7036",
        "Pulumi cannot open the stack's secrets: the passphrase is missing or wrong.",
        "Set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE to the passphrase that the stack was made with.");

    public static Finding Plugin(string said) => Of("XDR7037",
        $"Pulumi could not start the program, or the provider 'xdr': {said}",
        "Check that the .NET 10 SDK is installed and that this folder is a whole checkout; 'dotnet build infra/XdrInfra.Provider' shows errors of the build.");

    public static Finding PlanBroken(string said) => Of("XDR7038",
        $"The deployment would not do what the saved plan says: {said}",
        "Make a new plan with 'xdr preview --save-plan', have it reviewed, and deploy that one.");

    public static Finding Policy(string resource, string policy, string pack, string said) =>
        new("XDR7039", Level.Mandatory, new Location.Property(resource, ""), $"The policy '{policy}' of the pack '{pack}' is violated: {said}")
        {
            Fix = "Correct the stack file, or change the level of the policy where the pack is configured.",
        };

    public static Finding Said(string? resource, string said) =>
        new("XDR7040", Level.Mandatory, resource is null ? Location.None : new Location.Property(resource, ""), $"Pulumi says: {said}");

    public static Finding Silent(int code) => Of("XDR7041",
        $"Pulumi ended with code {code} and did not say why.",
        "Run the same with 'pulumi' itself to see more, for example with '-v=9 --logtostderr'.");

    public static Finding NoProject(string folder) => Of("XDR7042",
        $"There is no Pulumi.yaml in '{folder}' or above it, so Pulumi does not know the program.",
        "Run xdr inside the checkout that holds Pulumi.yaml and 'stacks'.");

    public static Finding MaybeCorrupt(string stack) => Of("XDR7043",
        "Pulumi says that its state may not be what Azure holds.",
        $"Compare before the next deployment, with: pulumi refresh -s {stack}.");

    public static Finding OnlyPlanOf(string option, string command) => Of("XDR7044",
        $"'{option}' belongs to deployments by Pulumi, and '--local' runs on the embedded Azure without it.",
        $"Leave '{option}' out, or run 'xdr {command}' without '--local'.");

    private static Finding Of(string code, string message, string fix) => new(code, Level.Mandatory, Location.None, message) { Fix = fix };
}
