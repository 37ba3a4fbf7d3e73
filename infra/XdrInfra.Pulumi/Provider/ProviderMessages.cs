using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Pulumi.Provider;

/// <summary>Requests to calls, results to responses.</summary>
internal static class ProviderMessages
{
    public static CheckCall FromWire(CheckRequest request, IEngineLog log) => new(
        ResourceAddress.Of(request.Urn, request.Type, request.Name),
        PropertyReader.Read(request.Olds),
        PropertyReader.Read(request.News),
        new ResourceLog(log, request.Urn));

    public static DiffCall FromWire(DiffRequest request, IEngineLog log) => new(
        ResourceAddress.Of(request.Urn, request.Type, request.Name),
        request.Id,
        PropertyReader.Read(request.OldInputs),
        PropertyReader.Read(request.Olds),
        PropertyReader.Read(request.News),
        new ResourceLog(log, request.Urn))
    {
        IgnoredChanges = [.. request.IgnoreChanges],
    };

    public static CreateCall FromWire(CreateRequest request, IEngineLog log) => new(
        ResourceAddress.Of(request.Urn, request.Type, request.Name),
        PropertyReader.Read(request.Properties),
        request.Preview,
        Limit(request.Timeout),
        new ResourceLog(log, request.Urn));

    public static ReadCall FromWire(ReadRequest request, IEngineLog log) => new(
        ResourceAddress.Of(request.Urn, request.Type, request.Name),
        request.Id,
        request.Inputs is null ? null : PropertyReader.Read(request.Inputs),
        request.Properties is null ? null : PropertyReader.Read(request.Properties),
        Limit(request.Timeout),
        new ResourceLog(log, request.Urn));

    public static UpdateCall FromWire(UpdateRequest request, IEngineLog log) => new(
        ResourceAddress.Of(request.Urn, request.Type, request.Name),
        request.Id,
        PropertyReader.Read(request.OldInputs),
        PropertyReader.Read(request.Olds),
        PropertyReader.Read(request.News),
        request.Preview,
        Limit(request.Timeout),
        new ResourceLog(log, request.Urn))
    {
        IgnoredChanges = [.. request.IgnoreChanges],
    };

    public static DeleteCall FromWire(DeleteRequest request, IEngineLog log) => new(
        ResourceAddress.Of(request.Urn, request.Type, request.Name),
        request.Id,
        PropertyReader.Read(request.OldInputs),
        PropertyReader.Read(request.Properties),
        Limit(request.Timeout),
        new ResourceLog(log, request.Urn));

    public static CheckResponse ToWire(CheckResult result)
    {
        var response = new CheckResponse { Inputs = PropertyWriter.Write(result.Inputs) };
        response.Failures.Add(result.Failures.Select(failure => new Wire.CheckFailure { Property = failure.Property, Reason = failure.Reason }));
        return response;
    }

    public static DiffResponse ToWire(DiffResult result)
    {
        var response = new DiffResponse
        {
            Changes = result.Changes.IsEmpty ? DiffResponse.Types.DiffChanges.DiffNone : DiffResponse.Types.DiffChanges.DiffSome,
            HasDetailedDiff = true,
            DeleteBeforeReplace = result.DeleteBeforeReplace,
        };
        response.Stables.Add(result.Stable);
        response.Diffs.Add(result.Changes.Select(change => change.TopProperty).Distinct(StringComparer.Ordinal));
        response.Replaces.Add(result.Changes.Where(change => change.Replaces).Select(change => change.TopProperty).Distinct(StringComparer.Ordinal));
        foreach (var change in result.Changes)
        {
            response.DetailedDiff[change.Path] = new PropertyDiff { Kind = KindOf(change), InputDiff = change.IsInput };
        }

        return response;
    }

    private static PropertyDiff.Types.Kind KindOf(PropertyChange change) => (change.Kind, change.Replaces) switch
    {
        (PropertyChangeKind.Add, false) => PropertyDiff.Types.Kind.Add,
        (PropertyChangeKind.Add, true) => PropertyDiff.Types.Kind.AddReplace,
        (PropertyChangeKind.Delete, false) => PropertyDiff.Types.Kind.Delete,
        (PropertyChangeKind.Delete, true) => PropertyDiff.Types.Kind.DeleteReplace,
        (_, false) => PropertyDiff.Types.Kind.Update,
        (_, true) => PropertyDiff.Types.Kind.UpdateReplace,
    };

    // No timer holds more than this; a longer limit is no limit.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(49);

    private static TimeSpan? Limit(double seconds) =>
        seconds > 0 && seconds <= LongestTimer.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
}
