using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Settings;

/// <summary>The advanced-hunting tables that shall stream into the workspace.</summary>
public sealed record EventsSettings
{
    public required Location Origin { get; init; }

    /// <summary>As written: tables and groups.</summary>
    public required IReadOnlyList<Value<string>> Entries { get; init; }

    /// <summary>Groups expanded, each table once in catalog order, with the entry that named it first.</summary>
    public required IReadOnlyList<Value<string>> Tables { get; init; }
}
