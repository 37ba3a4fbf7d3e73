using System.Threading.Channels;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Pulumi.Hosting;

/// <summary>Sends messages to the engine one after the other. A message that cannot be delivered is dropped: it must not fail the work it tells about.</summary>
internal sealed class EngineLog : IEngineLog, IAsyncDisposable
{
    private readonly Channel<LogRequest> _queue = Channel.CreateUnbounded<LogRequest>(new() { SingleReader = true });
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _sending;
    private volatile RpcChannel? _engine;
    private int _pending;
    private TaskCompletionSource _drained = Completed();

    public EngineLog(string? address)
    {
        Connect(address);
        _sending = SendAsync();
    }

    /// <summary>The engine's address, once known.</summary>
    public string? Address { get; private set; }

    /// <summary>Where to send from now on; what came before the first address waits for it no longer than the queue is drained.</summary>
    public void Connect(string? address)
    {
        if (address is not { Length: > 0 } || address == Address)
        {
            return;
        }

        Address = address;
        var old = Interlocked.Exchange(ref _engine, new RpcChannel(address));
        old?.Dispose();
    }

    public void Write(LogSeverity severity, string message, string? urn = null) =>
        Enqueue(new LogRequest { Severity = (Wire.LogSeverity)severity, Message = message, Urn = urn ?? "" });

    public void Progress(string message, string urn) =>
        Enqueue(new LogRequest { Severity = Wire.LogSeverity.Info, Message = message, Urn = urn, Ephemeral = true });

    /// <summary>Ends once everything written so far has been sent or dropped.</summary>
    public Task FlushAsync(CancellationToken cancellationToken)
    {
        lock (_queue)
        {
            return _drained.Task.WaitAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _stop.CancelAsync();
        await _sending;
        _engine?.Dispose();
        _stop.Dispose();
    }

    private static TaskCompletionSource Completed()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    private void Enqueue(LogRequest message)
    {
        lock (_queue)
        {
            if (_pending++ == 0)
            {
                _drained = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        if (!_queue.Writer.TryWrite(message))
        {
            Done();
        }
    }

    private async Task SendAsync()
    {
        await foreach (var message in _queue.Reader.ReadAllAsync(CancellationToken.None))
        {
            await SendAsync(message);
            Done();
        }
    }

    private async Task SendAsync(LogRequest message)
    {
        try
        {
            await (_engine?.CallAsync(EngineMethods.Log, message, _stop.Token) ?? Task.FromResult(new Empty()));
        }
        catch (Exception error) when (error is RpcException or OperationCanceledException or ObjectDisposedException)
        {
            // Dropped, as the summary says.
        }
    }

    private void Done()
    {
        lock (_queue)
        {
            if (--_pending == 0)
            {
                _drained.SetResult();
            }
        }
    }
}
