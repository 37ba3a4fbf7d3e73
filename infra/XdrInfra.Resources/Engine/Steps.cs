using XdrInfra.Azure.Errors;
using XdrInfra.Model.Findings;

namespace XdrInfra.Resources.Engine;

/// <summary>Runs the steps of a run side by side, each after what it needs; a failure stops only what needs it.</summary>
internal static class Steps
{
    // Enough to hide the waits of Azure, few enough not to be throttled.
    private const int SideBySide = 8;

    /// <param name="names">Every step after all that it needs.</param>
    /// <param name="needs">What a step needs; names that are not steps count as done.</param>
    /// <param name="run">The step.</param>
    /// <param name="skipped">Hears of a step that is not run, with the step that is to blame; null when the run was stopped.</param>
    /// <param name="cancellationToken">Steps under way end at their next wait, others are skipped.</param>
    public static async Task<IReadOnlyDictionary<string, Outcome>> RunAsync(
        IReadOnlyList<string> names, Func<string, IEnumerable<string>> needs, Func<string, Task<Outcome>> run, Action<string, string?> skipped,
        CancellationToken cancellationToken)
    {
        using var gate = new SemaphoreSlim(SideBySide);
        var tasks = new Dictionary<string, Task<Outcome>>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var before = needs(name).Where(tasks.ContainsKey).Select(need => (need, tasks[need])).ToList();
            tasks[name] = StepAsync(name, before, gate, run, skipped, cancellationToken);
        }

        await Task.WhenAll(tasks.Values);
        return names.ToDictionary(name => name, name => tasks[name].Result, StringComparer.Ordinal);
    }

    private static async Task<Outcome> StepAsync(
        string name, List<(string Name, Task<Outcome> Task)> before, SemaphoreSlim gate, Func<string, Task<Outcome>> run, Action<string, string?> skipped,
        CancellationToken cancellationToken)
    {
        await Task.WhenAll(before.Select(need => need.Task));
        var blame = before.FirstOrDefault(need => !need.Task.Result.IsGood).Name;
        if (blame is not null || cancellationToken.IsCancellationRequested)
        {
            skipped(name, blame);
            return Outcome.Skipped;
        }

        await gate.WaitAsync(CancellationToken.None);
        try
        {
            return await CatchAsync(name, () => run(name));
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Turns what a person can mend into an outcome; a bug flies.</summary>
    public static async Task<Outcome> CatchAsync(string name, Func<Task<Outcome>> step)
    {
        try
        {
            return await step();
        }
        catch (AzureFailure failure)
        {
            return Outcome.Failed(failure.ExitCode, [failure.ToFinding(new Location.Property(name, ""))]);
        }
        catch (UserFailure failure)
        {
            return Outcome.Failed(failure.ExitCode, failure.Findings);
        }
        catch (OperationCanceledException)
        {
            return Outcome.Failed(ExitCode.Cancelled, []);
        }
    }
}
