namespace XdrInfra.Cli.Hosting;

/// <summary>What a user sees when xdr itself is wrong.</summary>
internal static class BugReport
{
    public static void Write(TextWriter error, Exception bug)
    {
        error.WriteLine($"xdr has a bug: {bug.GetType().Name}: {bug.Message}");
        error.WriteLine("Report it with the lines below; they hold no setting and no secret.");
        error.WriteLine(bug.StackTrace);
    }
}
