using XdrInfra.Model.Catalog;
using XdrInfra.Model.Settings;
using XdrInfra.Verify.Checks;

namespace XdrInfra.Verify.Preflight;

/// <summary>Whether the stack's cloud is said to support the tables of the stack; sources disagree, so it is never "missing".</summary>
internal static class CloudLines
{
    public static IEnumerable<PreflightLine> Of(StackSettings settings, TableCatalog catalog)
    {
        var cloud = settings.Cloud.Or(CloudName.Public);
        var selected = SelectedTables.Of(settings);
        var doubtful = catalog.Events.Where(table => selected.Contains(table.Name) && table.SupportIn(cloud).Level is SupportLevel.Unsupported or SupportLevel.Disputed)
            .Select(table => table.Name).ToList();
        yield return doubtful.Count == 0
            ? new PreflightLine("The cloud supports the tables", PreflightState.Met, $"No source says otherwise for cloud {SettingWords.Clouds.WordOf(cloud)}.")
            : new PreflightLine("The cloud supports the tables", PreflightState.Unknown, $"A source says no for {string.Join(", ", doubtful)}.", "Try them; the verification tells whether rows arrive.");
    }
}
