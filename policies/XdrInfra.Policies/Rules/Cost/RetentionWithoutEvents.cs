using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Views;

namespace XdrInfra.Policies.Rules.Cost;

/// <summary>A retention for a table that nobody streams is a setting without data, or a forgotten table.</summary>
public sealed class RetentionWithoutEvents : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3009",
        Slug: "retention-without-events",
        Area: RuleArea.Cost,
        Default: Level.Advisory,
        Title: "Set retention only for tables that are streamed",
        Why: "Either the table was forgotten in 'events' and no data arrives, or it was taken out and its old data is still paid for.");

    public RuleResult Check(RuleContext context)
    {
        if (context.Settings is not { } settings)
        {
            return RuleResult.Skip("The list of events stands in the stack file, which is not at hand.");
        }

        if (EventTables.Unknown(context).Append(settings.Unknown(UnknownSettings.RetentionTables)).FirstOrDefault(place => place is not null) is { } unknown)
        {
            return RuleResult.Unknown(unknown);
        }

        return settings.Retention.Tables.Count == 0
            ? RuleResult.Skip("The stack names no table under 'retention'.")
            : RuleResult.Of(
                settings.Retention.Tables
                    .Where(entry => context.Catalog.Find(entry.Key) is { IsEvent: true } && !EventTables.Has(context, entry.Key))
                    .Select(entry => new RuleFinding(
                        entry.Value.Origin,
                        $"Retention is set for table '{entry.Key}', which is not in 'events'.",
                        $"Add '{entry.Key}' to 'events', or remove it from 'retention'.")),
                []);
    }
}
