using System.Collections.Concurrent;
using System.Diagnostics;
using XdrInfra.Verify.Asking;

namespace XdrInfra.Benchmarks.InProcess;

/// <summary>Remembers what was asked, the answer and how long it took; gives the answers again at once.</summary>
internal sealed class RecordedQuestions(QuestionClients inner) : ILogsQuestions, IArmQuestions, IGraphQuestions
{
    private readonly ConcurrentDictionary<string, Answer> _answers = new(StringComparer.Ordinal);
    private long _ticks;

    public QuestionClients Clients => new(this, this, inner.Graph is null ? null : this);

    public QuestionClients Replay => new(new Player(_answers), new Player(_answers), new Player(_answers));

    /// <summary>All waits for an answer, added up.</summary>
    public TimeSpan Asked => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _ticks));

    public Task<Answer> AskAsync(string kql, TimeSpan timespan, CancellationToken cancellationToken) =>
        KeepAsync(Key(kql), () => inner.Logs.AskAsync(kql, timespan, cancellationToken));

    Task<Answer> IArmQuestions.AskAsync(string path, string apiVersion, bool isList, CancellationToken cancellationToken) =>
        KeepAsync(path, () => inner.Arm.AskAsync(path, apiVersion, isList, cancellationToken));

    Task<Answer> IGraphQuestions.AskAsync(string path, CancellationToken cancellationToken) =>
        KeepAsync(Key(path), () => inner.Graph?.AskAsync(path, cancellationToken) ?? Task.FromResult<Answer>(new Answer.NotAsked("No Graph.")));

    /// <summary>Two runs differ in the moments that stand in the text.</summary>
    private static string Key(string text) => text[..Math.Min(text.Length, 90)].Split("ge 2")[0];

    private async Task<Answer> KeepAsync(string key, Func<Task<Answer>> ask)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await ask();
        Interlocked.Add(ref _ticks, Stopwatch.GetTimestamp() - start);
        return _answers[key] = answer;
    }

    private sealed class Player(ConcurrentDictionary<string, Answer> answers) : ILogsQuestions, IArmQuestions, IGraphQuestions
    {
        public Task<Answer> AskAsync(string kql, TimeSpan timespan, CancellationToken cancellationToken) => Task.FromResult(answers[Key(kql)]);

        Task<Answer> IArmQuestions.AskAsync(string path, string apiVersion, bool isList, CancellationToken cancellationToken) => Task.FromResult(answers[path]);

        Task<Answer> IGraphQuestions.AskAsync(string path, CancellationToken cancellationToken) => Task.FromResult(answers[Key(path)]);
    }
}
