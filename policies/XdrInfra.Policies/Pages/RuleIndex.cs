using System.Text;
using XdrInfra.Model.Findings;
using XdrInfra.Policies.Contract;

namespace XdrInfra.Policies.Pages;

/// <summary>The index of all rules, <c>docs/rules/README.md</c>, made from the rules themselves.</summary>
public static class RuleIndex
{
    /// <summary>Where the index lies, relative to the root of the repository.</summary>
    public const string Path = "docs/rules/README.md";

    private const string UpToRoot = "../../";

    public static string Write()
    {
        var text = new StringBuilder();
        text.Append("# Rules\n\n");
        text.Append($"`xdr check` asks {RuleSet.All.Count} rules, of which {RuleSet.FleetRules.Count} compare all stacks (`xdr check --all`). ");
        text.Append("Mandatory rules stop a deployment, advisory ones are shown. ");
        text.Append("A stack overrides a level under `xdr-infra:policies` with a reason and a last day.\n\n");
        text.Append("Rules that speak of production look at the name of the stack: one of its words, between dashes, is `prod`, `production`, `prd` or `live`.\n\n");
        text.Append("This page is generated: a test compares it, and `XDR_ACCEPT=1 dotnet test tests/XdrInfra.Policies.Tests` writes it.\n");
        foreach (var area in RuleSet.All.GroupBy(rule => rule.Area).OrderBy(group => group.Key))
        {
            Append(text, area.Key, [.. area]);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, RuleArea area, IReadOnlyList<RuleInfo> rules)
    {
        text.Append($"\n## {area}\n\n| rule | level | what to do | why |\n|---|---|---|---|\n");
        foreach (var rule in rules)
        {
            text.Append($"| [{rule.Code}]({UpToRoot}{rule.Page}) | {Word(rule.Default)} | {rule.Title} | {rule.Why} |\n");
        }
    }

    private static string Word(Level level) => level.ToString().ToLowerInvariant();
}
