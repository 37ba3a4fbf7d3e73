using System.Collections.Concurrent;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Judging;

namespace XdrInfra.Verify.Running;

/// <summary>Asks each question once, whoever asks; many checks share the answer.</summary>
internal sealed class QuestionBoard(
    QuestionClients clients, CheckParameters parameters, QueryGate gate, TimeProvider time, IProgress<CheckProgress>? progress, CancellationToken cancellationToken)
{
    private readonly ConcurrentDictionary<Question, Lazy<Task<Answer>>> _asked = new();
    private readonly Lock _lock = new();
    private RunFigures _figures = RunFigures.None;

    public RunFigures Figures
    {
        get
        {
            lock (_lock)
            {
                return _figures;
            }
        }
    }

    public Task<Answer> AskAsync(AskedQuestion asked) =>
        _asked.GetOrAdd(asked.Question, _ => new Lazy<Task<Answer>>(() => AskOnceAsync(asked))).Value;

    /// <summary>The text of a question as it is sent.</summary>
    public string Sent(Question question) => question switch
    {
        Question.Kql kql => parameters.Fill(kql.Text),
        Question.Arm arm => $"GET {ArmPath(arm)}{(arm.ApiVersion.Length == 0 ? "" : $"?api-version={arm.ApiVersion}")}",
        Question.Graph graph => $"GET /v1.0{parameters.Fill(graph.Path)}",
        _ => throw new InvalidOperationException("The question has no text."),
    };

    private async Task<Answer> AskOnceAsync(AskedQuestion asked)
    {
        progress?.Report(new CheckProgress.Asking(asked.Name));
        var start = time.GetTimestamp();
        var answer = await SendAsync(asked.Question);
        var took = time.GetElapsedTime(start);
        Count(asked.Question, answer, took);
        progress?.Report(new CheckProgress.Answered(asked.Name, took));
        return answer;
    }

    private Task<Answer> SendAsync(Question question) => question switch
    {
        Question.Kql kql => gate.RunAsync(() => clients.Logs.AskAsync(Sent(kql), kql.Lookback, cancellationToken), cancellationToken),
        Question.Arm arm => clients.Arm.AskAsync(ArmPath(arm), arm.ApiVersion, arm.IsList, cancellationToken),
        Question.Graph graph when clients.Graph is not null => clients.Graph.AskAsync(parameters.Fill(graph.Path), cancellationToken),
        _ => Task.FromResult<Answer>(new Answer.NotAsked("The Defender side was not asked: no client for Graph is set up.")),
    };

    private string ArmPath(Question.Arm arm)
    {
        var path = parameters.Fill(arm.Path);
        var workspace = parameters.Fill("$(workspaceId)");
        return path.StartsWith('/') ? path : path.Length == 0 ? workspace : $"{workspace}/{path}";
    }

    private void Count(Question question, Answer answer, TimeSpan took)
    {
        lock (_lock)
        {
            _figures = new RunFigures(
                _figures.Queries + (question is Question.Kql ? 1 : 0),
                _figures.Partial + (answer is Answer.Rows { PartialBecause: not null } ? 1 : 0),
                _figures.Throttled + (answer is Answer.Throttled ? 1 : 0),
                _figures.TimedOut + (answer is Answer.TimedOut ? 1 : 0),
                took > _figures.Slowest ? took : _figures.Slowest);
        }
    }
}
