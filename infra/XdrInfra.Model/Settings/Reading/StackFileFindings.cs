using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings.Schema;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>What can be wrong with the file that holds settings. A code is used by one method and is never reused.</summary>
internal static class StackFileFindings
{
    public static Finding NoStackFile(string stack, string file, IReadOnlyList<string> stacks) => new("XDR1001", Level.Mandatory, new Location.Whole(file),
        stacks.Count == 0
            ? $"There is no stack {Quoted.Of(stack)}: the file is missing, and its folder holds no stack file at all."
            : $"There is no stack {Quoted.Of(stack)}: the file is missing. The stacks here are {string.Join(", ", stacks)}.")
    {
        Fix = Nearest.Find(stack, stacks) is { } near ? $"Write {Quoted.Of(near)}." : TextRules.Stack.Allows(stack) ? $"Make the file with: xdr init {stack}." : "The name of a stack holds letters, digits, '-', '_' and '.' only.",
    };

    public static Finding BadFileName(string file) => new("XDR1020", Level.Mandatory, new Location.Whole(file),
        $"The file name {Quoted.Of(Path.GetFileName(file))} names no stack; a stack file is called Pulumi.<stack>.yaml.");

    public static Finding Enough(int limit) => new("XDR1047", Level.Mandatory, Location.None,
        $"There are more than {limit} findings; the others are left out until these are mended.");

    public static Finding NoConfig(string file) => new("XDR1015", Level.Mandatory, new Location.Whole(file),
        "The file has no settings; write them under 'config:'.");

    public static Finding NotAnObject(Location at, string what) => new("XDR1016", Level.Mandatory, at,
        $"{what} is not an object; write keys and values.");

    public static Finding UnknownFileKey(Location at, string key, IReadOnlyList<string> legal) => new("XDR1017", Level.Mandatory, at,
        $"A stack file has no key {Quoted.Of(key)}; use one of {string.Join(", ", legal)}.")
    {
        Fix = Nearest.Find(key, legal) is { } near ? $"Write {Quoted.Of(near)}." : null,
    };

    public static Finding BrokenConfig(string reason) => new("XDR1018", Level.Mandatory, new Location.Property(ConfigReader.Variable, ""),
        $"{ConfigReader.Variable} is not a JSON object of texts: {reason}");

    public static Finding BrokenObject(string key, SettingShape shape) => new("XDR1019", Level.Mandatory, new Location.Property(ConfigReader.Variable, key),
        $"Setting '{key}' is not JSON in {ConfigReader.Variable}; write {shape.Words}.");
}
