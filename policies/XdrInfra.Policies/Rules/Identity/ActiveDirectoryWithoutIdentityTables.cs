using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Identity;

/// <summary>Users without their activities answer who, but not what.</summary>
public sealed class ActiveDirectoryWithoutIdentityTables : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3018",
        Slug: "active-directory-without-identity-tables",
        Area: RuleArea.Identity,
        Default: Level.Advisory,
        Title: "Stream identity tables where Active Directory users are synchronised",
        Why: "The tables of Defender for Identity hold what those users did; without them a hunt ends at the name.");

    public RuleResult Check(RuleContext context)
    {
        if (context.View.EntityAnalytics is not { } entities)
        {
            return RuleResult.Skip("The stack synchronises no users.");
        }

        return entities.Provider(EntityAnalyticsView.ActiveDirectory) switch
        {
            { IsUnknown: true } unknown => RuleResult.Unknown(unknown.Origin),
            { IsAbsent: true } => RuleResult.Skip("The stack synchronises no users of Active Directory."),
            _ when EventTables.OfGroup(context, TableGroup.Identity).Any() => RuleResult.Pass,
            _ when EventTables.Unknown(context).FirstOrDefault() is { } unknown => RuleResult.Unknown(unknown),
            var provider => RuleResult.Found(
                context.Settings?.Entities.ActiveDirectory.Origin ?? provider.Origin,
                "Users of Active Directory are synchronised, and no identity table is streamed.",
                "Add 'identity' to 'events' when hunts need what those users did."),
        };
    }
}
