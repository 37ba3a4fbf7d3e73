namespace XdrInfra.Emulator.Simulator.Sentinel;

/// <summary>Who an incident is assigned to; all fields are null when nobody is.</summary>
public sealed record IncidentOwner(string? ObjectId, string? Email, string? AssignedTo, string? UserPrincipalName)
{
    public static readonly IncidentOwner None = new(null, null, null, null);

    public bool IsNone => UserPrincipalName is null && ObjectId is null && Email is null && AssignedTo is null;
}
