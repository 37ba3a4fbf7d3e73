namespace XdrInfra.Emulator.State;

/// <summary>Something that goes wrong on a path.</summary>
public sealed record Fault
{
    /// <summary>Path pattern; <c>*</c> stands for any text.</summary>
    public required string Path { get; init; }

    /// <summary>Methods that it strikes; empty means all.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    public required FaultKind Kind { get; init; }

    /// <summary>For <see cref="FaultKind.Status"/>.</summary>
    public int Status { get; init; } = 500;

    /// <summary>Sent as Retry-After when given.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>For <see cref="FaultKind.Slow"/>, by the wall clock.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Requests that match and pass first.</summary>
    public int After { get; init; }

    /// <summary>How many requests it strikes; null means all.</summary>
    public int? Times { get; init; }
}
