using XdrInfra.Model.Settings;

namespace XdrInfra.Verify.Checks;

/// <summary>The event tables that a stack asks for.</summary>
internal static class SelectedTables
{
    public static IReadOnlySet<string> Of(StackSettings settings) =>
        settings.Events.Tables.Where(table => table.IsKnown).Select(table => table.Known).ToHashSet(StringComparer.Ordinal);
}
