using System.Globalization;

namespace XdrInfra.Fuzz.Running;

/// <summary>Arguments in, figures and the first failing input out.</summary>
public static class FuzzCommand
{
    private const int Failed = 1;
    private const int WrongUsage = 2;

    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (FuzzOptions.Parse(args) is not { } options)
        {
            error.WriteLine(FuzzOptions.Usage);
            return WrongUsage;
        }

        var path = Path.Combine(Path.GetTempPath(), $"xdr-fuzz-{options.Target.Name}-{options.Seed}.input");
        output.WriteLine($"{options.Target.Name}: {options.Duration.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture)} minutes with seed {options.Seed}; the input under trial is kept in {path}");
        FuzzOutcome outcome;
        using (var last = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read))
        {
            outcome = new FuzzRunner(options.Target, options.Seed, last).Run(options.Duration);
        }

        File.Delete(path);
        Tell(options, outcome, output);
        return outcome.Failure is null ? 0 : Failed;
    }

    private static void Tell(FuzzOptions options, FuzzOutcome outcome, TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Target.Name}: {outcome.Inputs:N0} inputs in {outcome.Elapsed.TotalSeconds:0.0} s, {outcome.InputsPerSecond:N0} inputs/s"));
        foreach (var line in options.Target.Reached)
        {
            output.WriteLine(line);
        }

        if (outcome.Failure is { } failure)
        {
            output.WriteLine($"Input {failure.Index} of seed {options.Seed} failed: {failure.Problem}");
            output.WriteLine(Convert.ToBase64String(failure.Input));
        }
    }
}
