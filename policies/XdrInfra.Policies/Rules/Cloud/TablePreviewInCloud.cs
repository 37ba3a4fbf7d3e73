using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Questions;

namespace XdrInfra.Policies.Rules.Cloud;

/// <summary>What is in preview in a cloud comes without a promise of service.</summary>
public sealed class TablePreviewInCloud : IRule
{
    public RuleInfo Info { get; } = new(
        Code: "XDR3015",
        Slug: "table-preview-in-cloud",
        Area: RuleArea.Cloud,
        Default: Level.Advisory,
        Title: "Know which tables are in preview in the cloud",
        Why: "A table in preview can change or pause without notice, and no support contract covers it.");

    public RuleResult Check(RuleContext context) => CloudSupportQuestion.Ask(
        context,
        SupportLevel.Preview,
        "in preview",
        "Keep it when a preview is acceptable here, and let 'xdr verify' prove that data arrives.");
}
