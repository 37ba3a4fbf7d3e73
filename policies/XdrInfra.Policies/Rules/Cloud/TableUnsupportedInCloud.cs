using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;

namespace XdrInfra.Policies.Rules.Cloud;

/// <summary>A table that one source calls unsupported in a cloud is disputed rather than impossible: the finding quotes all sources.</summary>
public sealed class TableUnsupportedInCloud : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3014",
        Slug: "table-unsupported-in-cloud",
        Area: RuleArea.Cloud,
        Default: Level.Advisory,
        Title: "Do not count on tables that the cloud may not carry",
        Why: "Microsoft's pages disagree about the government clouds, and a table that is not carried stays empty without an error.");

    public RuleResult Check(RuleContext context) => CloudSupportQuestion.Ask(
        context,
        SupportLevel.Unsupported,
        "unsupported",
        "Remove it from 'events', or keep it and let 'xdr verify' prove that data arrives.");
}
