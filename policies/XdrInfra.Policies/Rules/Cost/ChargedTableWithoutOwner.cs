using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Cost;

/// <summary>Whoever is named answers when the bill comes.</summary>
public sealed class ChargedTableWithoutOwner : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3007",
        Slug: "charged-table-without-owner",
        Area: RuleArea.Cost,
        Default: Level.Advisory,
        Title: "Name an owner for every charged table",
        Why: "Every event table is charged by the gigabyte, and a cost without an owner is never questioned.");

    public RuleResult Check(RuleContext context)
    {
        if (context.Settings is not { } settings)
        {
            return RuleResult.Skip("Owners stand in the stack file, which is not at hand.");
        }

        if (settings.Unknown(UnknownSettings.Owners) is { } unknown)
        {
            return RuleResult.Unknown(unknown);
        }

        return settings.Events.Tables.Count == 0
            ? RuleResult.Skip("The stack streams no event tables.")
            : RuleResult.Of(Findings(context, settings), EventTables.Unknown(context));
    }

    /// <summary>One finding for each entry of the list, since a group names many tables.</summary>
    private static IEnumerable<RuleFinding> Findings(RuleContext context, StackSettings settings) =>
        settings.Events.Tables
            .Where(table => table.IsKnown && IsCharged(context, table.Known) && !HasOwner(context, settings, table.Known))
            .GroupBy(table => table.Origin, table => table.Known)
            .Select(group => new RuleFinding(
                group.Key,
                $"{Names.Subject([.. group], "is charged and has", "are charged and have")} no owner.",
                $"Name one under 'owners', for example {{ {group.First()}: soc@example.com }}; a group such as 'endpoint' may stand for its tables."));

    private static bool IsCharged(RuleContext context, string table) => context.Catalog.Find(table) is { Free: false };

    private static bool HasOwner(RuleContext context, StackSettings settings, string table) =>
        IsNamed(settings, table) || (context.Catalog.Find(table) is { IsEvent: true } known && IsNamed(settings, SettingWords.Groups.WordOf(known.Group)));

    /// <summary>An owner that is not known yet is still an owner.</summary>
    private static bool IsNamed(StackSettings settings, string name) =>
        settings.Owners.TryGetValue(name, out var owner) && (owner.IsUnknown || !string.IsNullOrWhiteSpace(owner.Or("")));
}
