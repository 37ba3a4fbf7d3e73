namespace XdrInfra.Cli.Pulumi;

/// <summary>
/// What the engine tells while it runs, as far as it matters here.
/// https://github.com/pulumi/pulumi/blob/master/sdk/go/common/apitype/events.go
/// </summary>
internal abstract record PulumiEvent
{
    private PulumiEvent() { }   // closed set: only the nested cases below

    public sealed record Begun(PulumiStep Step) : PulumiEvent;

    public sealed record Done(PulumiStep Step) : PulumiEvent;

    public sealed record Failed(PulumiStep Step) : PulumiEvent;

    /// <summary>A message; the resource is null when it concerns the whole run.</summary>
    public sealed record Said(string Severity, string? Resource, string Text) : PulumiEvent;

    public sealed record PolicyViolated(string Policy, string Pack, string Level, string? Resource, string Text) : PulumiEvent;

    /// <summary>A plugin is fetched or installed.</summary>
    public sealed record Working(string Text) : PulumiEvent;

    /// <summary>The engine has heard of an interruption and stops.</summary>
    public sealed record Interrupted : PulumiEvent;

    /// <summary>The end of a run; engines before 2026 do not name the result.</summary>
    public sealed record Ended(string? Result, bool MaybeCorrupt) : PulumiEvent;
}
