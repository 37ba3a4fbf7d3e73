namespace XdrInfra.Model.Findings;

/// <summary>A failure that a user can mend: findings and an exit code, no stack trace. Caught once, at the outermost frame.</summary>
public sealed class UserFailure(ExitCode exitCode, IReadOnlyList<Finding> findings)
    : Exception(string.Join(Environment.NewLine, findings))
{
    public UserFailure(ExitCode exitCode, Finding finding)
        : this(exitCode, [finding])
    {
    }

    public ExitCode ExitCode { get; } = exitCode;

    public IReadOnlyList<Finding> Findings { get; } = findings;
}
