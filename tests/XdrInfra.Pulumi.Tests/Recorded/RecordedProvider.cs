using System.Collections.Immutable;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Tests.Recorded;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Pulumi.Tests.Recorded;

/// <summary>A provider that answers what the recorded one answered.</summary>
internal sealed class RecordedProvider : IProvider
{
    public string Version => "0.1.0";

    public string Schema => Reply<GetSchemaResponse>().Schema;

    /// <summary>The call that is asked next.</summary>
    public RecordedCall? Next { get; set; }

    /// <summary>The last call that arrived.</summary>
    public object? Last { get; private set; }

    public Task<CheckResult> CheckConfigAsync(CheckCall call, CancellationToken cancellationToken) => CheckAsync(call, cancellationToken);

    public Task<DiffResult> DiffConfigAsync(DiffCall call, CancellationToken cancellationToken) => DiffAsync(call, cancellationToken);

    public Task ConfigureAsync(PropertyMap settings, CancellationToken cancellationToken) => Answer(settings, new ConfigureResponse());

    public async Task<CheckResult> CheckAsync(CheckCall call, CancellationToken cancellationToken)
    {
        var reply = await Answer(call, new CheckResponse());
        return new CheckResult(PropertyReader.Read(reply.Inputs))
        {
            Failures = [.. reply.Failures.Select(failure => new Pulumi.Provider.CheckFailure(failure.Property, failure.Reason))],
        };
    }

    public async Task<DiffResult> DiffAsync(DiffCall call, CancellationToken cancellationToken)
    {
        var reply = await Answer(call, new DiffResponse());
        var changes = reply.DetailedDiff.OrderBy(entry => reply.Diffs.IndexOf(entry.Key)).Select(entry => ToChange(entry.Key, entry.Value));
        return new DiffResult([.. changes]) { Stable = [.. reply.Stables] };
    }

    public async Task<CreateResult> CreateAsync(CreateCall call, CancellationToken cancellationToken)
    {
        var reply = await Answer(call, new CreateResponse());
        return new CreateResult(reply.Id, PropertyReader.Read(reply.Properties));
    }

    public async Task<ReadResult?> ReadAsync(ReadCall call, CancellationToken cancellationToken)
    {
        var reply = await Answer(call, new ReadResponse());
        return reply.Id.Length == 0 ? null : new ReadResult(reply.Id, PropertyReader.Read(reply.Inputs), PropertyReader.Read(reply.Properties));
    }

    public async Task<PropertyMap> UpdateAsync(UpdateCall call, CancellationToken cancellationToken) =>
        PropertyReader.Read((await Answer(call, new UpdateResponse())).Properties);

    public Task DeleteAsync(DeleteCall call, CancellationToken cancellationToken) => Answer(call, new Google.Protobuf.WellKnownTypes.Empty());

    private static PropertyChange ToChange(string path, PropertyDiff diff) => new(
        path,
        diff.Kind switch
        {
            PropertyDiff.Types.Kind.Add or PropertyDiff.Types.Kind.AddReplace => PropertyChangeKind.Add,
            PropertyDiff.Types.Kind.Delete or PropertyDiff.Types.Kind.DeleteReplace => PropertyChangeKind.Delete,
            _ => PropertyChangeKind.Update,
        },
        diff.Kind.ToString().EndsWith("Replace", StringComparison.Ordinal),
        diff.InputDiff);

    private Task<T> Answer<T>(object call, T sample)
        where T : Google.Protobuf.IMessage, new()
    {
        Last = call;
        return Next?.Error is { } error
            ? throw new RpcException(RpcCode.FailedPrecondition, error)
            : Task.FromResult(Reply<T>());
    }

    private T Reply<T>()
        where T : Google.Protobuf.IMessage, new() => WireJson.Read<T>(Next!.Reply!.Value.GetRawText());
}
