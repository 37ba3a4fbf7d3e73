namespace XdrInfra.TestPulumi;

/// <summary>What the stand-in shall do, as files that a test wrote.</summary>
internal sealed class Script(string folder)
{
    private readonly string _own = Path.Combine(folder, "stand-in");

    public string Version => Text("version") ?? "v3.260.0";

    /// <summary>Lines of the event log of a command.</summary>
    public string Events(string command) => Text($"{command}.jsonl") ?? "";

    /// <summary>Lines that follow an interruption; null when the command ends by itself.</summary>
    public string? EventsAfterInterruption(string command) => Text($"{command}.interrupted.jsonl");

    public string Errors(string command) => Text($"{command}.stderr") ?? "";

    public int Exit(string command) => int.Parse(Text($"{command}.exit") ?? "0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How long the command goes on after an interruption.</summary>
    public TimeSpan Lingers(string command) =>
        TimeSpan.FromMilliseconds(int.Parse(Text($"{command}.lingers") ?? "0", System.Globalization.CultureInfo.InvariantCulture));

    public void Note(string line)
    {
        Directory.CreateDirectory(_own);
        File.AppendAllText(Path.Combine(_own, "calls"), line + "\n");
    }

    private string? Text(string name) => Path.Combine(_own, name) is var path && File.Exists(path) ? File.ReadAllText(path).TrimEnd('\r') : null;
}
