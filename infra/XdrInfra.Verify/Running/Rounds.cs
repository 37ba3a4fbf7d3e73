using System.Collections.Concurrent;
using XdrInfra.Model.Findings;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Facts;
using XdrInfra.Verify.Judging;

namespace XdrInfra.Verify.Running;

/// <summary>The rounds of one run: a round asks its checks' questions once; a later round replaces the verdicts of what was still open.</summary>
internal sealed class Rounds(
    VerifyRequest request, QuestionClients clients, QueryGate gate, TimeProvider time, TimeSpan lookback, IProgress<CheckProgress>? progress)
{
    private readonly SortedDictionary<string, CheckResult> _results = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> _facts = StackFacts.Of(request.Settings, request.Catalog);

    private readonly ConcurrentDictionary<string, Answer> _answers = new(StringComparer.Ordinal);
    private DateTimeOffset _asked;

    public IReadOnlyList<CheckResult> Results => [.. _results.Values];

    /// <summary>Checks that another look may change: they wait, or something came between us and the answer.</summary>
    public IReadOnlyList<Check> Open => [.. _results.Values.Where(MayChange).Select(result => result.Check)];

    public RunFigures Figures { get; private set; } = RunFigures.None;

    public async Task RunAsync(IReadOnlyList<Check> checks, CancellationToken cancellationToken)
    {
        var now = _asked = time.GetUtcNow();
        var parameters = Parameters(now);
        var board = new QuestionBoard(clients, parameters, gate, time, progress, cancellationToken);
        var judged = checks.Where(check => !JudgeSet.AsksTheRun(check)).Select(check => RunOneAsync(check, board, parameters, now));
        Keep(await Task.WhenAll(judged));
        Keep(await Task.WhenAll(checks.Where(JudgeSet.AsksTheRun).Select(check => RunOneAsync(check, board, parameters, now))));
        Figures = Sum(Figures, board.Figures);
    }

    /// <summary>What the latest answers tell beyond the verdicts.</summary>
    public ReportFacts Facts() => _results.Values.FirstOrDefault() is { } any
        ? ReportFacts.Of(Context(any.Check, Parameters(_asked), _asked, new Dictionary<string, Answer>(_answers, StringComparer.Ordinal)))
        : ReportFacts.Empty;

    private bool MayChange(CheckResult result) => request.WaitsForTimeOnly
        ? result is { Outcome: Outcome.Waiting, Verdict.WaitingFor: WaitingFor.Time }
        : result.Outcome == Outcome.Waiting || result is { Outcome: Outcome.Error, Verdict.ErrorExit: ExitCode.CheckFailed };

    private CheckParameters Parameters(DateTimeOffset now) => CheckParameters.Of(request.Settings, request.Catalog, now, request.Since, lookback);

    private void Keep(IEnumerable<CheckResult> results)
    {
        foreach (var result in results)
        {
            _results[result.Check.Id] = result;
        }
    }

    private async Task<CheckResult> RunOneAsync(Check check, QuestionBoard board, CheckParameters parameters, DateTimeOffset now)
    {
        var start = time.GetTimestamp();
        var query = string.Join("\n\n", check.Questions.Select(asked => board.Sent(asked.Question)));
        var verdict = await JudgeAsync(check, board, parameters, now);
        var result = new CheckResult(check, verdict, query, time.GetElapsedTime(start));
        progress?.Report(new CheckProgress.Done(result));
        return result;
    }

    private async Task<Verdict> JudgeAsync(Check check, QuestionBoard board, CheckParameters parameters, DateTimeOffset now)
    {
        if (CheckSelection.DoesNotApply(check, _facts, parameters, now) is { } why)
        {
            return Verdict.NotApplicable(why);
        }

        try
        {
            return CheckJudge.Judge(await ContextAsync(check, board, parameters, now));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return Verdict.Error($"The check itself broke: {error.GetType().Name}: {error.Message}", "Report it with this sentence.", ExitCode.Bug);
        }
    }

    private async Task<JudgeContext> ContextAsync(Check check, QuestionBoard board, CheckParameters parameters, DateTimeOffset now)
    {
        var answers = await Task.WhenAll(check.Questions.Select(board.AskAsync));
        foreach (var (asked, answer) in check.Questions.Zip(answers))
        {
            _answers[asked.Name] = answer;
        }

        var own = check.Questions.Zip(answers).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);
        return Context(check, parameters, now, own) with { Figures = Sum(Figures, board.Figures) };
    }

    private JudgeContext Context(Check check, CheckParameters parameters, DateTimeOffset now, IReadOnlyDictionary<string, Answer> answers) => new()
    {
        Check = check,
        Settings = request.Settings,
        Catalog = request.Catalog,
        Parameters = parameters,
        Now = now,
        Since = request.Since,
        DeployedAt = request.DeployedAt,
        Baseline = request.Baseline,
        Answers = answers,
    };

    private static RunFigures Sum(RunFigures left, RunFigures right) => new(
        left.Queries + right.Queries, left.Partial + right.Partial, left.Throttled + right.Throttled, left.TimedOut + right.TimedOut,
        left.Slowest > right.Slowest ? left.Slowest : right.Slowest);
}
