using System.Globalization;

namespace XdrInfra.Fuzz.Running;

/// <summary>What was asked for on the command line.</summary>
public sealed record FuzzOptions(IFuzzTarget Target, TimeSpan Duration, int Seed)
{
    public static string Usage => $"Usage: XdrInfra.Fuzz <{string.Join('|', FuzzTargets.All.Select(target => target.Name))}> --minutes N [--seed S]";

    /// <summary>Null when the arguments do not say a target, or say anything else than the options above.</summary>
    public static FuzzOptions? Parse(IReadOnlyList<string> args)
    {
        if (args.Count % 2 == 0 || FuzzTargets.Find(args[0]) is not { } target)
        {
            return null;
        }

        var options = new FuzzOptions(target, TimeSpan.FromMinutes(1), 1);
        for (var i = 1; i < args.Count; i += 2)
        {
            if (options.With(args[i], args[i + 1]) is not { } next)
            {
                return null;
            }

            options = next;
        }

        return options;
    }

    private FuzzOptions? With(string option, string value) => option switch
    {
        "--minutes" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and < 100_000 => this with { Duration = TimeSpan.FromMinutes(minutes) },
        "--seed" when int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var seed) => this with { Seed = seed },
        _ => null,
    };
}
