using XdrInfra.Model.Findings;

namespace XdrInfra.Verify.Preflight;

/// <summary>All prerequisites, and what a deployment would find. Nothing was written.</summary>
/// <param name="Prerequisites">Row by row of the guides.</param>
/// <param name="Existing">What is there, and what a deployment would adopt.</param>
/// <param name="PortalReady">"yes", "no" or "not proven": ready for Defender portal onboarding.</param>
public sealed record PreflightReport(IReadOnlyList<PreflightLine> Prerequisites, IReadOnlyList<PreflightLine> Existing, string PortalReady)
{
    public ExitCode ExitCode => Prerequisites.Any(line => line.State == PreflightState.Missing) ? ExitCode.Refused : ExitCode.Success;
}
