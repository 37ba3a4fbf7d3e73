using XdrInfra.Verify.Asking;

namespace XdrInfra.Verify.CheckTests;

/// <summary>Words for what is not rows, as a case writes them.</summary>
internal static class SpecialAnswers
{
    public static IReadOnlyList<string> Words { get; } = ["nothing", "missing", "refused", "throttled", "late", "broken", "invalid", "not-asked", "partial"];

    public static Answer? Of(string word) => word switch
    {
        "nothing" => new Answer.Nothing(),
        "missing" => new Answer.Missing("what the case leaves out"),
        "refused" => new Answer.Refused("the case refuses."),
        "throttled" => new Answer.Throttled("the case throttles."),
        "late" => new Answer.TimedOut("the case is late."),
        "broken" => new Answer.Broken("the case cuts the connection."),
        "invalid" => new Answer.Invalid("the case does not understand."),
        "not-asked" => new Answer.NotAsked("The case has no client."),
        "partial" => new Answer.Rows([], "the case leaves rows out."),
        _ => null,
    };
}
