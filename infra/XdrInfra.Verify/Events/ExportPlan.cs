using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Defender;

namespace XdrInfra.Verify.Events;

/// <summary>
/// The change of Defender's export settings that connects a stack's event tables: one entry of our own, and never another one.
/// The interface replaces an entry as a whole and forgets what it does not take, so the portal's entry is only read.
/// </summary>
/// <param name="Id">Name of our entry.</param>
/// <param name="Current">Tables that our entry has on now.</param>
/// <param name="Wanted">Tables that it shall have on.</param>
/// <param name="Left">Tables of the stack that it leaves alone, with the reason.</param>
/// <param name="Others">Names of the other entries of the tenant.</param>
public sealed record ExportPlan(
    string Id, IReadOnlyList<string> Current, IReadOnlyList<string> Wanted, IReadOnlyList<(string Table, string Why)> Left, IReadOnlyList<string> Others)
{
    /// <summary>A tenant has no more entries than this.</summary>
    public const int MostEntries = 5;

    private JsonObject? Raw { get; init; }

    public IEnumerable<string> Added => Wanted.Except(Current, StringComparer.Ordinal);

    public IEnumerable<string> Removed => Current.Except(Wanted, StringComparer.Ordinal);

    public bool NothingToDo => !Added.Any() && !Removed.Any();

    /// <summary>True when our entry is not there and no place is left for it.</summary>
    public bool IsFull => Raw is null && Others.Count >= MostEntries;

    /// <param name="workspaceId">ARM id of the stack's workspace.</param>
    /// <param name="tables">Event tables of the stack.</param>
    /// <param name="settings">All entries of the tenant.</param>
    public static ExportPlan Of(string workspaceId, IReadOnlyList<string> tables, IReadOnlyList<ExportSetting> settings)
    {
        var id = $"SentinelExportSettings-{ArmPath.NameOf(workspaceId)}-Managed";
        var own = settings.FirstOrDefault(setting => string.Equals(setting.Id, id, StringComparison.OrdinalIgnoreCase));
        var others = settings.Where(setting => setting != own).ToList();
        var left = tables.Select(table => (Table: table, Why: Reason(table, others))).Where(entry => entry.Why is not null).ToList();
        return new ExportPlan(
            own?.Id ?? id,
            [.. (own?.Categories ?? []).Select(ExportCategory.TableOf)],
            [.. tables.Where(table => left.TrueForAll(entry => entry.Table != table))],
            [.. left.Select(entry => (entry.Table, entry.Why!))],   // only those with a reason are left
            [.. others.Select(setting => setting.Id)])
        {
            Raw = own?.Raw,
        };
    }

    /// <summary>Without tables that the service does not take.</summary>
    public ExportPlan Without(IReadOnlyList<string> refused) => this with
    {
        Wanted = [.. Wanted.Except(refused, StringComparer.Ordinal)],
        Left = [.. Left, .. refused.Intersect(Wanted, StringComparer.Ordinal).Select(table => (table, "the interface refuses it; select it in the portal"))],
    };

    /// <summary>Our entry as it is to be saved; what else it carried stays.</summary>
    public ExportSetting ToSetting(string workspaceId)
    {
        var body = (JsonObject?)Raw?.DeepClone() ?? new JsonObject
        {
            ["id"] = Id,
            ["designatedTenantId"] = null,
            ["eventHubProperties"] = null,
            ["storageAccountProperties"] = null,
        };
        body["workspaceProperties"] = new JsonObject
        {
            ["workspaceResourceId"] = workspaceId,
            ["subscriptionId"] = ArmPath.Segment(workspaceId, "subscriptions"),
            ["resourceGroup"] = ArmPath.Segment(workspaceId, "resourceGroups"),
            ["name"] = ArmPath.NameOf(workspaceId),
        };
        body["logs"] = new JsonArray([.. Wanted.Select(table => new JsonObject { ["category"] = ExportCategory.Of(table), ["enabled"] = true })]);
        return new ExportSetting(body);
    }

    // A copy for an event hub or a storage account makes no row twice; a second way into a workspace may.
    private static string? Reason(string table, IReadOnlyList<ExportSetting> others) => ExportCategory.Of(table) is null
        ? "only the portal can switch it on"
        : others.FirstOrDefault(other => other.WorkspaceId is not null && other.Categories.Any(category => ExportCategory.TableOf(category) == table)) is { } elsewhere
            ? $"it is on in '{elsewhere.Id}'"
            : null;
}
