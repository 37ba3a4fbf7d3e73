namespace XdrInfra.Testing.Engine;

/// <summary>A step of one resource failed; the engine has told the user.</summary>
internal sealed class StepFailedException(string urn, string message, bool isApply) : Exception(message)
{
    public string Urn { get; } = urn;

    /// <summary>True for create and update, false for what comes before them.</summary>
    public bool IsApply { get; } = isApply;
}
