using System.Collections.Concurrent;
using XdrInfra.Verify.Asking;

namespace XdrInfra.Verify.Tests.Fakes;

/// <summary>Answers by a part of the question; what is not scripted has no rows. Counts what was asked.</summary>
internal sealed class FakeClients : ILogsQuestions, IArmQuestions, IGraphQuestions
{
    private readonly ConcurrentDictionary<string, Func<Answer>> _script = new(StringComparer.Ordinal);
    private int _now;

    public ConcurrentQueue<string> Asked { get; } = new();

    public int MostAtOnce { get; private set; }

    public QuestionClients Clients => new(this, this, this);

    public QuestionClients WithoutGraph => new(this, this, null);

    public FakeClients On(string part, Answer answer) => On(part, () => answer);

    public FakeClients On(string part, Func<Answer> answer)
    {
        _script[part] = answer;
        return this;
    }

    public Task<Answer> AskAsync(string kql, TimeSpan timespan, CancellationToken cancellationToken) => AnswerAsync(kql);

    Task<Answer> IArmQuestions.AskAsync(string path, string apiVersion, bool isList, CancellationToken cancellationToken) => AnswerAsync($"{path}?api-version={apiVersion}");

    Task<Answer> IGraphQuestions.AskAsync(string path, CancellationToken cancellationToken) => AnswerAsync(path);

    private async Task<Answer> AnswerAsync(string question)
    {
        Asked.Enqueue(question);
        lock (_script)
        {
            MostAtOnce = Math.Max(MostAtOnce, ++_now);
        }

        await Task.Yield();
        lock (_script)
        {
            _now--;
        }

        var found = _script.Where(pair => question.Contains(pair.Key, StringComparison.Ordinal)).OrderByDescending(pair => pair.Key.Length).Select(pair => pair.Value).FirstOrDefault();
        return found is null ? new Answer.Rows([]) : found();
    }
}
