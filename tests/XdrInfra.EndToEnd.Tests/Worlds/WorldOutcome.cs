using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests.Worlds;

/// <summary>How a run ended and all that it said, on one line.</summary>
internal sealed record WorldOutcome(ExitCode Exit, string Text)
{
    public void ShouldEndWell()
    {
        Exit.ShouldBe(ExitCode.Success, Text);
        Text.ShouldNotContain("mandatory ");
    }

    /// <summary>Ends with this code, and says these sentences to a person: never a stack trace, never a bug.</summary>
    public void ShouldFail(ExitCode exit, params IReadOnlyList<string> sentences)
    {
        Exit.ShouldBe(exit, Text);
        Text.ShouldNotContain("xdr has a bug");
        Text.ShouldNotContain(" at XdrInfra.");
        foreach (var sentence in sentences)
        {
            Text.ShouldContain(sentence, Case.Sensitive, Text);
        }
    }
}
