namespace XdrInfra.Azure.Errors;

/// <summary>One row of the error catalog.</summary>
/// <param name="FindingCode">Our code for it.</param>
/// <param name="Kind">What it means for us.</param>
/// <param name="Cause">Why it happens, as a full sentence.</param>
/// <param name="NextStep">What to do, as a full sentence.</param>
/// <param name="Matches">True when an error is this one.</param>
public sealed record FailureEntry(string FindingCode, FailureKind Kind, string Cause, string NextStep, Func<AzureError, bool> Matches)
{
    /// <summary>Azure said no to this person or this tenant; trying again does not help.</summary>
    public bool Refused { get; init; }
}
