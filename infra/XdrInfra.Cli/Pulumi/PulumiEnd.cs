namespace XdrInfra.Cli.Pulumi;

/// <summary>How the process of the Pulumi CLI ended.</summary>
/// <param name="Code">Its exit code; never ours.</param>
/// <param name="Errors">The end of what it wrote to standard error.</param>
internal sealed record PulumiEnd(int Code, string Errors);
