namespace XdrInfra.Cli.Git;

/// <summary>How a run of git ended.</summary>
internal sealed record GitAnswer(bool Succeeded, byte[] Output, string Error)
{
    /// <summary>Git's own reason, without the word it starts with.</summary>
    public string Reason
    {
        get
        {
            var line = Error.Split('\n', 2)[0].Trim().TrimEnd('.');
            return line.StartsWith("fatal: ", StringComparison.Ordinal) ? line["fatal: ".Length..] : line;
        }
    }
}
