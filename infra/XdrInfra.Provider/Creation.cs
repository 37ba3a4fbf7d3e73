using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Values;
using XdrInfra.Resources.Handling;

namespace XdrInfra.Provider;

/// <summary>A create that loses nothing: whatever stops it, the engine keeps the id and creates again next time.</summary>
internal static class Creation
{
    public static async Task<CreateResult> RunAsync(
        IResourceHandler handler, HandlerContext context, PropertyMap inputs, Action<Applied> tell, CancellationToken cancellationToken)
    {
        var known = ModelValues.ToModel(inputs);
        try
        {
            var applied = await handler.CreateAsync(context, known, cancellationToken);
            tell(applied);
            return new CreateResult(applied.Id, ModelValues.ToWire(applied.Outputs));
        }
        catch (Exception error) when (ReasonOf(error) is { } reason)
        {
            // Nobody can tell a refusal before the first write from one after it; both are repaired the same way.
            throw handler.IdOf(known, context.Scope) is { } id
                ? new PartialFailureException(reason, id, inputs, Pending.Of(id), [reason])
                : new RpcException(RpcCode.FailedPrecondition, reason, error);
        }
    }

    private static string? ReasonOf(Exception error) => error is OperationCanceledException
        ? "The run was stopped before this was finished; the next 'pulumi up' goes on."
        : Refusals.TextOf(error);
}
