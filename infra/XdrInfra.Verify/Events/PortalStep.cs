namespace XdrInfra.Verify.Events;

/// <summary>A task for a person: why no program can do it, and each click in order.</summary>
public sealed record PortalStep(string Title, string Why, IReadOnlyList<string> Clicks);
