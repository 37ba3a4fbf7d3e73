using XdrInfra.Model.Findings;

namespace XdrInfra.Emulator;

/// <summary>Every finding of the embedded Azure: one method, one code, never reused.</summary>
internal static class EmulatorFindings
{
    public static Finding PortTaken(int port) => Of("XDR6001", Location.None,
        $"Port {port} is taken by another program.",
        "Choose another port with --port, or leave it out for a free one.");

    public static Finding StateInUse(string folder, string process) => Of("XDR6002", new Location.Whole(folder),
        $"The state folder \"{folder}\" is in use by process {process}.",
        "Wait for that run to end, stop it, or name another state folder.");

    public static Finding StateVersion(string file, int actual, int known) => Of("XDR6003", new Location.Whole(file),
        $"The emulator state has version {actual}, and this xdr reads version {known}.",
        actual > known ? "Use the newer xdr that wrote it, or name another state folder." : "Delete the state folder and start again.");

    public static Finding StateUnreadable(string file, string problem) => Of("XDR6004", new Location.Whole(file),
        $"The emulator state cannot be read: {problem}",
        "Delete the state folder and start again.");

    public static Finding StateNotWritable(string folder, string problem) => Of("XDR6005", new Location.Whole(folder),
        $"The state folder \"{folder}\" cannot be written: {problem.TrimEnd('.')}.",
        "Make room or give yourself write access, or name another folder with --state.");

    public static Finding ScenarioMissing(string file) => Of("XDR6010", new Location.Whole(file),
        $"The scenario file \"{file}\" does not exist.",
        "Name an existing file with --scenario.");

    public static Finding ScenarioSyntax(Location at, string problem) => Of("XDR6011", at,
        $"The scenario is not readable as YAML: {problem.TrimEnd('.')}.",
        "Correct the text at this place.");

    public static Finding ScenarioKey(Location at, string key, string legal, string? nearest) => Of("XDR6012", at,
        $"The scenario key \"{key}\" is not known here.",
        nearest is null ? $"Use one of: {legal}." : $"Write \"{nearest}\"; legal keys are: {legal}.");

    public static Finding ScenarioValue(Location at, string key, string value, string expected) => Of("XDR6013", at,
        $"The value \"{value}\" of \"{key}\" is not {expected}.",
        $"Write {expected}.");

    public static Finding ScenarioVersion(Location at, string version) => Of("XDR6014", at,
        $"The scenario has version \"{version}\", and this xdr reads version 1.",
        "Write \"version: 1\" as the first line.");

    public static Finding ScenarioMissingKey(Location at, string key) => Of("XDR6015", at,
        $"The scenario lacks the key \"{key}\".",
        $"Add \"{key}\".");

    public static Finding ActionRefused(string message) => Of("XDR6020", Location.None,
        $"The embedded Azure refused the action: {message}",
        "Correct what the sentence names and do it again.");

    private static Finding Of(string code, Location at, string message, string fix) =>
        new(code, Level.Mandatory, at, message) { Fix = fix };
}
