using XdrInfra.Cli.Hosting;
using XdrInfra.Resources.State;

namespace XdrInfra.Cli.Local;

/// <summary>State and embedded Azure of one stack, held by one process from start to end of a command.</summary>
internal sealed class LocalWorld : IAsyncDisposable
{
    private LocalWorld(LocalState state, LocalAzure azure)
    {
        State = state;
        Azure = azure;
    }

    public LocalState State { get; }

    public LocalAzure Azure { get; }

    /// <summary>Locks the stack's folder, then starts the embedded Azure in it.</summary>
    public static async Task<LocalWorld> OpenAsync(CliContext context, LoadedStack stack, LocalOptions options, CancellationToken cancellationToken)
    {
        var state = LocalState.Open(stack.Project.State(stack.Settings.Stack), stack.Settings.Stack);
        try
        {
            return new(state, await LocalAzure.StartAsync(context, stack, options, cancellationToken));
        }
        catch
        {
            state.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Azure.DisposeAsync();
        State.Dispose();
    }
}
