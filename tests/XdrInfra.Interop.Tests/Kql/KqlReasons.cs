namespace XdrInfra.Interop.Tests.Kql;

/// <summary>Why we differ from the parser where we do. A difference without a reason fails the test.</summary>
internal static class KqlReasons
{
    private static readonly IReadOnlyList<(string Reason, Func<KqlDifference, bool> Fits)> All =
    [
        ("A workspace knows workspace(), database() and app(); the parser alone does not", at => Judge(at, "KS211") || Judge(at, "KS208")),
        ("The engine refuses an operator or a function that it does not run without reading its arguments", at => at is { Ours: { IsRefused: true, IsValid: true }, Judge.IsValid: false }),
        ("Window functions need rows in a fixed order, as the service says; the parser does not check", at => Ours(at, "KQL0117")),
        ("The service takes no single value as a table; the parser does", at => Ours(at, "KQL0109")),
        ("The parser takes text and numbers for some arguments of functions only; the engine converts them", at => Judge(at, "KS141") || Judge(at, "KS107") || Judge(at, "KS137") || Judge(at, "KS134")),
        ("Over tables of a pattern the parser orders the columns of all tables by its own rules", at => Columns(at) && at.Case.Text.Contains("search", StringComparison.Ordinal)),
        ("A date has no sign; the parser takes one", at => Ours(at, "KQL0107") && at.Judge.IsValid),
    ];

    /// <summary>Null when nobody knows.</summary>
    public static string? Of(KqlDifference difference) => All.FirstOrDefault(known => known.Fits(difference)).Reason;

    private static bool Judge(KqlDifference difference, string code) => difference.Judge.Error?.StartsWith(code, StringComparison.Ordinal) == true;

    private static bool Ours(KqlDifference difference, string code) => difference.Ours.Error?.StartsWith(code, StringComparison.Ordinal) == true;

    private static bool Columns(KqlDifference difference) => difference.Judge.IsValid && difference.Ours.IsValid;
}
