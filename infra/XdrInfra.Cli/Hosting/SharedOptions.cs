using System.CommandLine;
using System.Globalization;
using XdrInfra.Model.Values;

namespace XdrInfra.Cli.Hosting;

/// <summary>Arguments and options that mean the same everywhere.</summary>
internal static class SharedOptions
{
    public static Argument<string> Stack() => new("stack") { Description = "The stack, for example 'dev': its settings stand in stacks/Pulumi.dev.yaml." };

    public static Argument<string?> OptionalStack() => new("stack") { Description = "The stack; leave it out with --all.", Arity = ArgumentArity.ZeroOrOne };

    public static Option<bool> Local() => new("--local") { Description = "Use the embedded Azure on this machine, and nothing else." };

    public static Option<int> Port() => new("--port") { Description = "Port of the embedded Azure; 0 takes a free one.", DefaultValueFactory = _ => 0 };

    public static Option<string?> Scenario() => new("--scenario") { Description = "Scenario file: in which world a fresh embedded Azure lives." };

    public static Option<bool> Yes() => new("--yes", "-y") { Description = "Go on without asking." };

    public static Option<string?> Report() => new("--report") { Description = "Folder to write the reports to." };

    public static Option<string[]> Target() => new("--target") { Description = "Logical name of a resource; only these and what they need. May be given several times." };

    /// <summary>Null when it is left out: help would print a default in a form that this option does not read.</summary>
    public static Option<TimeSpan?> Duration(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (Durations.Parse(text) is { } duration)
            {
                return duration;
            }

            result.AddError($"'{text}' is not a duration; write a number and s, m, h or d, for example 20m.");
            return null;
        },
    };

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"'{text}' is no day of the calendar; write year, month and day, for example 2027-04-01.");
            return null;
        },
    };

    public static Option<string?> Base() => new("--base") { Description = "Git reference to compare with, for example origin/main." };

    public static Option<bool> All() => new("--all") { Description = "Every stack in stacks/." };

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = $"What standard output carries: {string.Join(", ", formats)}.",
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}
