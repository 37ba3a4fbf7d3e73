using System.Text;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.CheckTests;

namespace XdrInfra.Verify.Pages;

/// <summary>A page for each check, and their index: made from the checks and their tests, so that they cannot drift.</summary>
public static class CheckPages
{
    private const string Folder = "docs/checks";

    /// <summary>Path to text, for every page.</summary>
    public static IReadOnlyDictionary<string, string> All(CheckPack pack, IReadOnlyList<CheckCase> cases)
    {
        var byCheck = cases.ToLookup(test => test.CheckId, StringComparer.Ordinal);
        var pages = pack.Checks.ToDictionary(check => check.Page, check => Page(check, pack, byCheck[check.Id]), StringComparer.Ordinal);
        pages[$"{Folder}/README.md"] = Index(pack);
        return pages;
    }

    private static string Index(CheckPack pack)
    {
        var text = new StringBuilder("# Checks\n\nGenerated from the checks; do not edit. How to add one of your own: [writing checks](writing-checks.md).\n\n| check | what it proves |\n| --- | --- |\n");
        foreach (var check in pack.Checks)
        {
            text.Append($"| [{check.Id}]({check.Id}-{check.Slug}.md) | {check.Title} |\n");
        }

        return text.ToString();
    }

    private static string Page(Check check, CheckPack pack, IEnumerable<CheckCase> cases)
    {
        var text = new StringBuilder($"# {check.Id}: {check.Title}\n\nGenerated from the check; do not edit.\n\n## Why\n\n{check.Why}\n\n## When it applies\n\n{Applies(check)}\n\n## What to do when it fails\n\n{check.Fix}\n\n## What it asks\n\n");
        foreach (var asked in check.Questions)
        {
            text.Append(Question(asked, pack));
        }

        text.Append("## How it judges\n\n| case | world | outcome |\n| --- | --- | --- |\n");
        foreach (var test in cases)
        {
            text.Append($"| {test.Kind.ToString().ToLowerInvariant()} | {test.Name} | {test.Expected} |\n");
        }

        return text.ToString();
    }

    private static string Applies(Check check) => check.AppliesWhen.Count == 0
        ? "Always."
        : string.Join("\n", check.AppliesWhen.Select(condition => $"- `{condition.Path}` is {string.Join(" or ", condition.Operands)}"));

    private static string Question(AskedQuestion asked, CheckPack pack)
    {
        var optional = asked.Optional ? " It can judge without an answer to this one." : "";
        var shared = pack.Questions.ContainsKey(asked.Name) ? $"Shared question `{asked.Name}`.{optional}\n\n" : "";
        return asked.Question switch
        {
            Checks.Question.Kql kql => $"{shared}```kusto\n{kql.Text.TrimEnd()}\n```\n\n",
            Checks.Question.Arm arm => $"{shared}Azure Resource Manager, read below the workspace: `{arm.Path}`\n\n",
            Checks.Question.Graph graph => $"{shared}Microsoft Graph: `{graph.Path}`\n\n",
            _ => "",
        };
    }
}
