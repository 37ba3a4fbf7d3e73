namespace XdrInfra.Emulator.Pipeline;

/// <summary>A request that Azure refuses; caught by the pipeline and sent as its reply.</summary>
internal sealed class RefusedException(Reply reply) : Exception($"The request was refused with status {reply.Status}.")
{
    public Reply Reply { get; } = reply;
}
