using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Testing.Engine;

/// <summary>Requests to a provider with the fields that the real engine was seen to send.</summary>
internal static class ProviderRequests
{
    private static readonly ByteString Seed = ByteString.CopyFrom(new byte[32]);

    public static CheckRequest Check(RegisterResourceRequest request, string urn, Struct news, StateEntry? old) => new()
    {
        Urn = urn,
        Olds = PropertyWriter.Write(old?.Inputs ?? PropertyMap.Empty),
        News = news,
        RandomSeed = Seed,
        Name = request.Name,
        Type = request.Type,
    };

    public static DiffRequest Diff(StateEntry old, PropertyMap inputs) => new()
    {
        Id = old.Id,
        Urn = old.Urn,
        Olds = PropertyWriter.Write(old.Outputs),
        News = PropertyWriter.Write(inputs),
        OldInputs = PropertyWriter.Write(old.Inputs),
        Name = old.Name,
        Type = old.Type,
    };

    public static CreateRequest Create(RegisterResourceRequest request, string urn, PropertyMap inputs, bool preview) => new()
    {
        Urn = urn,
        Properties = PropertyWriter.Write(inputs),
        Timeout = Seconds(request.CustomTimeouts?.Create),
        Preview = preview,
        Name = request.Name,
        Type = request.Type,
    };

    public static UpdateRequest Update(RegisterResourceRequest request, StateEntry old, PropertyMap inputs, bool preview) => new()
    {
        Timeout = Seconds(request.CustomTimeouts?.Update),
        Id = old.Id,
        Urn = old.Urn,
        Olds = PropertyWriter.Write(old.Outputs),
        News = PropertyWriter.Write(inputs),
        OldInputs = PropertyWriter.Write(old.Inputs),
        Preview = preview,
        Name = old.Name,
        Type = old.Type,
    };

    public static ReadRequest Read(StateEntry old) => new()
    {
        Id = old.Id,
        Urn = old.Urn,
        Properties = PropertyWriter.Write(old.Outputs),
        Inputs = PropertyWriter.Write(old.Inputs),
        Name = old.Name,
        Type = old.Type,
    };

    public static DeleteRequest Delete(StateEntry old) => new()
    {
        Id = old.Id,
        Urn = old.Urn,
        Properties = PropertyWriter.Write(old.Outputs),
        OldInputs = PropertyWriter.Write(old.Inputs),
        Name = old.Name,
        Type = old.Type,
    };

    // The program says durations in Go's words, a provider gets seconds.
    private static double Seconds(string? duration) => duration is { Length: > 0 }
        ? double.Parse(duration.AsSpan(0, duration.Length - 1), CultureInfo.InvariantCulture)
        : 0;
}
