using System.Threading.Channels;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.State;

/// <summary>
/// The one writer of the world. Turns run one after the other, are written to disk in batches, and are answered when
/// they are there; readers take the snapshot of the last batch and never wait.
/// </summary>
internal sealed class WorldStore : IAsyncDisposable
{
    private const int BatchSize = 256;
    private const long CompactAt = 64 << 20;
    private readonly StateFolder _folder;
    private readonly Journal _journal;
    private readonly Channel<Turn> _turns = Channel.CreateUnbounded<Turn>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _writer;
    private volatile World _world;

    private WorldStore(StateFolder folder, Journal journal, World world)
    {
        _folder = folder;
        _journal = journal;
        _world = world;
        _writer = Task.Run(WriteAsync);
    }

    /// <summary>The world after the last batch.</summary>
    public World World => _world;

    public static WorldStore Open(StateFolder folder, Func<World> birth)
    {
        var snapshot = folder.ReadSnapshot();
        if (snapshot is null)
        {
            snapshot = birth();
            folder.WriteSnapshot(snapshot);
        }

        var (journal, world) = Journal.Open(folder.File("world.journal"), snapshot);
        return new WorldStore(folder, journal, world);
    }

    /// <summary>Decides on the newest world and answers when its changes are on disk.</summary>
    public async Task<Outcome> RunAsync(Func<World, Outcome> decide, CancellationToken cancellationToken)
    {
        var turn = new Turn(decide, new TaskCompletionSource<Outcome>(TaskCreationOptions.RunContinuationsAsynchronously));
        await _turns.Writer.WriteAsync(turn, cancellationToken);
        return await turn.Answer.Task;
    }

    /// <summary>Commits changes that depend on nothing.</summary>
    public Task CommitAsync(IReadOnlyList<WorldChange> changes, CancellationToken cancellationToken) =>
        RunAsync(_ => new Outcome(Reply.Empty(200)) { Changes = changes }, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _turns.Writer.TryComplete();
        await _writer;
        Compact(_world);
        _journal.Dispose();
    }

    private async Task WriteAsync()
    {
        var batch = new List<(Turn Turn, Outcome Outcome)>();
        while (await _turns.Reader.WaitToReadAsync())
        {
            var world = _world;
            while (batch.Count < BatchSize && _turns.Reader.TryRead(out var turn))
            {
                world = Take(turn, world, batch);
            }

            Publish(world, batch);
            batch.Clear();
        }
    }

    private World Take(Turn turn, World world, List<(Turn Turn, Outcome Outcome)> batch)
    {
        try
        {
            var outcome = turn.Decide(world);
            if (outcome.Changes.Count > 0)
            {
                var next = Journal.Apply(world, world.Revision + 1, outcome.Changes);
                _journal.Append(next.Revision, outcome.Changes);
                world = next;
            }

            batch.Add((turn, outcome));
        }
        catch (Exception bug)   // this is the writer's outermost frame: it outlives a bug in one turn, the caller gets it
        {
            turn.Answer.SetException(bug);
        }

        return world;
    }

    private void Publish(World world, List<(Turn Turn, Outcome Outcome)> batch)
    {
        try
        {
            _journal.Flush();
        }
        catch (IOException full)
        {
            // Nothing of the batch is on the disk, so nothing of it has happened.
            var refused = new RefusedException(ArmErrors.Error(500, "StateNotWritable", $"The state folder of the embedded Azure cannot be written: {full.Message}"));
            batch.ForEach(entry => entry.Turn.Answer.SetException(refused));
            return;
        }

        if (_journal.Length > CompactAt)
        {
            Compact(world);
        }

        _world = world;
        batch.ForEach(entry => entry.Turn.Answer.SetResult(entry.Outcome));
    }

    /// <summary>Puts the journal into a snapshot. Without room for it the journal stays as it is: everything is in there.</summary>
    private void Compact(World world)
    {
        try
        {
            _folder.WriteSnapshot(world);
            _journal.Clear();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // the next turn or the next start tries again
        }
    }

    private sealed record Turn(Func<World, Outcome> Decide, TaskCompletionSource<Outcome> Answer);
}
