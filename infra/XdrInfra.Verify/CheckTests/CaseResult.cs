namespace XdrInfra.Verify.CheckTests;

/// <summary>How a case ended.</summary>
/// <param name="Case">The case.</param>
/// <param name="Outcome">The outcome's word that the check gave.</param>
/// <param name="Evidence">The evidence that it gave.</param>
/// <param name="Problem">What differs from the expectation; null when nothing does.</param>
public sealed record CaseResult(CheckCase Case, string Outcome, string Evidence, string? Problem)
{
    public bool Passed => Problem is null;
}
