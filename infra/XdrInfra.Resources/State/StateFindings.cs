using XdrInfra.Model.Findings;

namespace XdrInfra.Resources.State;

/// <summary>What can be wrong with the state of the local engine.</summary>
internal static class StateFindings
{
    public static UserFailure NotAState(string path) => Failure(ExitCode.Invalid, "XDR4301", path,
        $"The state file '{path}' is not one that xdr wrote.",
        "Put the file back from a copy, or remove it: the next run adopts what is there, but no longer knows what was there before.");

    public static UserFailure Newer(string path, int version, int known) => Failure(ExitCode.Invalid, "XDR4302", path,
        $"The state file '{path}' has format {version}; this xdr reads up to {known}.",
        "Use the xdr that wrote it, or a newer one.");

    public static UserFailure Locked(string path, string? pid) => Failure(ExitCode.DeploymentFailed, "XDR4303", path,
        pid is null
            ? $"Another run holds '{path}'."
            : $"Another run, process {pid}, holds '{path}'.",
        "Wait until it ends; the lock goes with its process.");

    private static UserFailure Failure(ExitCode exitCode, string code, string path, string message, string fix) =>
        new(exitCode, new Finding(code, Level.Mandatory, new Location.Whole(path), message) { Fix = fix });
}
