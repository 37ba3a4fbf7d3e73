using System.Text.Json;

namespace XdrInfra.Pulumi.Tests.Recorded;

/// <summary>A conversation of a live engine.</summary>
public static class Recording
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Recordings");

    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.jsonl").Select(file => Path.GetFileNameWithoutExtension(file)).Order();

    public static IReadOnlyList<RecordedCall> Load(string name) =>
        [.. File.ReadLines(Path.Combine(Folder, $"{name}.jsonl")).Skip(1).Select(Parse)];

    /// <summary>The calls of one run: an <c>up</c> holds a preview and then an update, each ended by the word of the language host.</summary>
    public static IReadOnlyList<RecordedCall> LoadRun(string name, int run)
    {
        var calls = Load(name).ToList();
        for (var skipped = 0; skipped < run; skipped++)
        {
            calls.RemoveRange(0, calls.FindIndex(1, call => call.Call == "GetRequiredPackages"));
        }

        var next = calls.FindIndex(1, call => call.Call == "GetRequiredPackages");
        return next < 0 ? calls : calls[..next];
    }

    private static RecordedCall Parse(string line)
    {
        var json = JsonDocument.Parse(line).RootElement;
        return new RecordedCall(
            json.GetProperty("from").GetString()!,
            json.GetProperty("to").GetString()!,
            json.GetProperty("call").GetString()!,
            json.GetProperty("request"),
            json.TryGetProperty("reply", out var reply) ? reply : null,
            json.TryGetProperty("error", out var error) ? error[0].GetString() : null);
    }
}
