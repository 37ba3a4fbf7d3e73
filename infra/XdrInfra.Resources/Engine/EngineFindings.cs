using XdrInfra.Model.Findings;

namespace XdrInfra.Resources.Engine;

/// <summary>What the local engine has to say by itself.</summary>
internal static class EngineFindings
{
    public static UserFailure Circle(string resource) => Failure(ExitCode.Invalid, "XDR4310", Location.None,
        $"The resource '{resource}' needs itself, over others.", "Remove one of the references of the circle.");

    public static UserFailure NoTarget(string name, IEnumerable<string> known) => Failure(ExitCode.Usage, "XDR4311", Location.None,
        $"The stack has no resource '{name}'.", $"Use one of {string.Join(", ", known.Order(StringComparer.Ordinal).Select(word => $"'{word}'"))}.");

    public static UserFailure Dangling(string resource, string missing) => Failure(ExitCode.Invalid, "XDR4312", new Location.Property(resource, ""),
        $"The resource '{resource}' refers to '{missing}', which the stack does not have.", "Correct the reference.");

    public static UserFailure NoHandler(string resource, string type) => Failure(ExitCode.Invalid, "XDR4313", new Location.Property(resource, ""),
        $"Nothing here makes the type '{type}' of '{resource}' true.", "Deploy it with Pulumi.");

    public static UserFailure ViaChanged(Location origin, string from, string to) => Failure(ExitCode.Invalid, "XDR4314", origin,
        $"'workspace.via' changed on a deployed stack: the state holds '{from}', the stack file asks for '{to}'.",
        "Keep the old value; or destroy the stack with 'onDestroy: keep', which touches nothing in Azure, and deploy it again with the new value, which adopts the workspace.");

    public static Finding Protected(string resource) => new("XDR4315", Level.Mandatory, new Location.Property(resource, "protect"),
        $"The resource '{resource}' is protected and is not deleted.") { Fix = "Set 'workspace.protect: false' and deploy first." };

    public static Finding Unknown(string resource, string property) => new("XDR4316", Level.Mandatory, new Location.Property(resource, property),
        $"The input '{property}' of '{resource}' is not known: what it refers to gave no such value.") { Fix = "Give it a value in the stack file; a value from the engine's configuration is not known here." };

    private static UserFailure Failure(ExitCode exitCode, string code, Location location, string message, string fix) =>
        new(exitCode, new Finding(code, Level.Mandatory, location, message) { Fix = fix });
}
