namespace XdrInfra.Cli.Pulumi;

/// <summary>What the Pulumi CLI is started with, one argument by one: no shell ever sees them.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Targets">Logical names; only these. Empty for all.</param>
internal sealed record PulumiArguments(string Stack, IReadOnlyList<string> Targets)
{
    /// <summary>Where a preview writes its plan; null for nowhere.</summary>
    public string? SavePlan { get; init; }

    /// <summary>The plan that an update keeps to; null for none.</summary>
    public string? Plan { get; init; }

    public IReadOnlyList<string> Preview(string eventLog) =>
        [.. Head("preview", eventLog), .. Pair("--save-plan", SavePlan), .. Chosen()];

    // The preview has been shown already; a second one would begin the event log anew.
    public IReadOnlyList<string> Up(string eventLog) =>
        [.. Head("up", eventLog), "--yes", "--skip-preview", .. Pair("--plan", Plan), .. Chosen()];

    public IReadOnlyList<string> Destroy(string eventLog) =>
        [.. Head("destroy", eventLog), "--yes", "--skip-preview", .. Chosen(), .. Targets.Count > 0 ? ["--target-dependents"] : Array.Empty<string>()];

    private IEnumerable<string> Head(string command, string eventLog) =>
        [command, "--stack", Stack, "--non-interactive", "--color", "never", "--suppress-outputs", "--event-log", eventLog];

    private static IEnumerable<string> Pair(string option, string? value) => value is null ? [] : [option, value];

    // The engine takes URNs and patterns of them; the name is the last part.
    private IEnumerable<string> Chosen() => Targets.SelectMany(target => new[] { "--target", $"**::{target}" });
}
