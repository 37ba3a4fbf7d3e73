using XdrInfra.Kql;

namespace XdrInfra.Cli.Hunting;

/// <summary>What there is to say of a function that is no part of the language.</summary>
internal static class HuntFunctions
{
    private const string Ask = "Ask the workspace itself.";

    public static HuntNote Note(int start, string name) => FunctionHomes.Of(name) switch
    {
        FunctionHome.AdvancedHunting =>
            new(start, "huntingOnly", HuntVerdict.HuntingOnly, $"The function '{name}' exists only in Defender's hunting.", "Run the query there, or do without the function."),
        FunctionHome.Asim =>
            new(start, "asim", HuntVerdict.Unknown, $"The function '{name}' is a parser of ASIM, which comes with Sentinel; what it gives is not judged here.", Ask),
        FunctionHome.DeployedAsim =>
            new(start, "asim", HuntVerdict.Unknown, $"The function '{name}' is a parser of ASIM that a workspace has only after somebody deployed it.", $"Ask the workspace itself, or write {BuiltIn(name)}, which comes with Sentinel."),
        _ => new(start, "watchlist", HuntVerdict.Unknown, $"The function '{name}' reads a watchlist; whether the workspace has that one is not known here.", Ask),
    };

    // https://learn.microsoft.com/azure/sentinel/normalization-about-parsers
    private static string BuiltIn(string name) =>
        name.StartsWith("ASim", StringComparison.Ordinal) ? "_ASim_" + name[4..] : "_Im_" + name[(name[0] == 'v' ? 3 : 2)..];
}
