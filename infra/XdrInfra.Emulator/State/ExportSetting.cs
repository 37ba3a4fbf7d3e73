using System.Collections.Immutable;
using System.Text.Json;

namespace XdrInfra.Emulator.State;

/// <summary>A streaming setting of Defender: which tables go to which target.</summary>
/// <param name="Id">Its name, for example <c>SentinelExportSettings-law-soc</c>.</param>
/// <param name="WorkspaceId">ARM id of the workspace; null when the target is another service.</param>
/// <param name="Tables">Tables that are on, by their names in the workspace.</param>
/// <param name="Body">The whole object as it was posted.</param>
public sealed record ExportSetting(string Id, string? WorkspaceId, ImmutableArray<string> Tables, JsonElement Body);
