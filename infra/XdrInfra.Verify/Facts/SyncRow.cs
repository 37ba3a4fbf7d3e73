namespace XdrInfra.Verify.Facts;

/// <summary>One incident on both sides.</summary>
public sealed record SyncRow
{
    public required int Incident { get; init; }

    public required string Title { get; init; }

    /// <summary>Status, owner and classification here.</summary>
    public required IReadOnlyList<string> Here { get; init; }

    /// <summary>The same in Defender's words.</summary>
    public required IReadOnlyList<string> There { get; init; }

    /// <summary>Names of the fields that differ.</summary>
    public required IReadOnlyList<string> Differs { get; init; }

    /// <summary>Link to the incident in the Azure portal.</summary>
    public string? HereLink { get; init; }

    /// <summary>Link to its twin in the Defender portal.</summary>
    public string? ThereLink { get; init; }
}
