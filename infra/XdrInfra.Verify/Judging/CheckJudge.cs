using XdrInfra.Model.Findings;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;

namespace XdrInfra.Verify.Judging;

/// <summary>From answers to a verdict: what is not an answer never becomes a pass.</summary>
internal static class CheckJudge
{
    public static Verdict Judge(JudgeContext context)
    {
        if (Unanswered(context) is { } error)
        {
            return error;
        }

        var verdict = context.Check.Expect switch
        {
            Expectation.Declared declared => DeclaredJudge.Judge(context, declared),
            Expectation.Judged judged => JudgeSet.All[judged.Judge](context),
            _ => throw new InvalidOperationException("The expectation has no judge."),
        };
        return Partial(context) is { } why && !(verdict.Outcome == Outcome.Fail && verdict.ProvenByRows)
            ? Verdict.Error($"The answer was partial, so nothing is proven: {why}", "Run the check again, or narrow it with --since.")
            : verdict;
    }

    private static Verdict? Unanswered(JudgeContext context) => context.Check.Questions
        .Where(question => !question.Optional)
        .Select(question => Explain(context.Answers.GetValueOrDefault(question.Name)))
        .FirstOrDefault(verdict => verdict is not null);

    private static Verdict? Explain(Answer? answer) => answer switch
    {
        Answer.Rows or Answer.Nothing or Answer.Missing => null,
        Answer.NotAsked(var why) => Verdict.NotApplicable(why),
        Answer.Refused(var why) => Verdict.Error($"Azure refused the question: {why}", "Give the signed-in identity the role, consent or license that the message names.", ExitCode.Refused),
        Answer.Throttled(var why) => Verdict.Error($"The service was asked too often: {why}", "Run the check again in a few minutes."),
        Answer.TimedOut(var why) => Verdict.Error($"No answer in time: {why}", "Run the check again, or narrow it with --since."),
        Answer.Invalid(var why) => Verdict.Error($"The service did not understand the query: {why}", "Mend the query of the check.", ExitCode.Invalid),
        Answer.Broken(var why) => Verdict.Error($"That was no answer: {why}", "Run the check again."),
        _ => Verdict.Error("The question was not asked.", "Run the check again."),
    };

    private static string? Partial(JudgeContext context) => context.Answers.Values
        .OfType<Answer.Rows>().Select(rows => rows.PartialBecause).FirstOrDefault(why => why is not null);
}
