using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Model.Values;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Hygiene;

/// <summary>A workspace that is only read keeps its own settings, whatever the stack file says.</summary>
public sealed class WorkspaceSettingsNotApplied : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3038",
        Slug: "workspace-settings-not-applied",
        Area: RuleArea.Hygiene,
        Default: Level.Advisory,
        Title: "Do not write workspace settings that are not applied",
        Why: "A setting in the file that nobody applies is believed by everybody who reads the file.");

    public RuleResult Check(RuleContext context)
    {
        if (context.Settings is not { Workspace: var workspace } settings)
        {
            return RuleResult.Skip("Only the stack file says which settings were written, and it is not at hand.");
        }

        return workspace.Create switch
        {
            { IsUnknown: true } create => RuleResult.Unknown(create.Origin),
            { } create when create.Or(false) => RuleResult.Skip("The stack makes the workspace."),
            _ => RuleResult.Of(
                Written(workspace).Select(ToFinding),
                settings.Unknown(UnknownSettings.WorkspaceTags) is { } unknown ? [unknown] : []),
        };
    }

    private static IEnumerable<(string Key, Location Origin)> Written(WorkspaceSettings workspace) => new[]
    {
        Of("sku", workspace.Sku),
        Of("retentionDays", workspace.RetentionDays),
        Of("dailyCapGb", workspace.DailyCapGb),
        Of("publicQuery", workspace.PublicQuery),
        Of("publicIngestion", workspace.PublicIngestion),
        Of("localAuth", workspace.LocalAuth),
    }
        .Where(setting => setting.Written).Select(setting => (setting.Key, setting.Origin))
        .Concat(workspace.Tags.Select(tag => ($"tags.{tag.Key}", tag.Value.Origin)));

    private static (string Key, Location Origin, bool Written) Of<T>(string key, Value<T> value)
        where T : notnull => (key, value.Origin, value is { IsDefault: false, IsAbsent: false });

    private static RuleFinding ToFinding((string Key, Location Origin) setting) => new(
        setting.Origin,
        $"'{setting.Key}' of the workspace is not applied, because 'create' is false and the workspace is only read.",
        $"Set 'create' to true to have it applied, or remove '{setting.Key}'.");
}
