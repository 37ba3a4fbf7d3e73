using XdrInfra.Cli.Tests;
using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests.Clouds;

/// <summary>
/// What a person has in two terminals: <c>xdr emulate --stack dev</c> in the first, and in the second the variables of its
/// <c>emulator.env</c> and commands without <c>--local</c>.
/// </summary>
internal sealed class RunningEmulator : IAsyncDisposable
{
    private readonly CancellationTokenSource _ctrlC = new();
    private readonly Task<CliOutcome> _terminal;

    private RunningEmulator(DevStack dev, string[] options)
    {
        Dev = dev;
        _terminal = dev.XdrAsync(_ctrlC.Token, ["emulate", "--stack", "dev", .. options]);
    }

    public DevStack Dev { get; }

    /// <summary>Starts, and sources its file.</summary>
    public static async Task<RunningEmulator> StartAsync(DevStack dev, params string[] options)
    {
        var file = Path.Combine(dev.Folder, ".xdr", "dev", "azure", "emulator.env");
        if (File.Exists(file))
        {
            File.Delete(file);   // of the run before
        }

        var running = new RunningEmulator(dev, options);
        while (!File.Exists(file))
        {
            running._terminal.IsCompleted.ShouldBeFalse();
            await Task.Yield();
        }

        foreach (var (name, value) in Exports(await File.ReadAllLinesAsync(file)))
        {
            dev.Variables[name] = value;
        }

        return running;
    }

    public Task<CliOutcome> XdrAsync(params string[] arguments) => Dev.XdrAsync(arguments);

    /// <summary>Ctrl-C in the first terminal.</summary>
    public async Task<CliOutcome> StopAsync()
    {
        await _ctrlC.CancelAsync();
        return await _terminal;
    }

    public async ValueTask DisposeAsync()
    {
        (await StopAsync()).Exit.ShouldBe(ExitCode.Success);
        _ctrlC.Dispose();
    }

    private static IEnumerable<(string Name, string Value)> Exports(IEnumerable<string> lines) => lines
        .Select(line => line["export ".Length..].Split('=', 2))
        .Select(parts => (parts[0], parts[1].Trim('\'')));
}
