using XdrInfra.Policies.Contract;
using XdrInfra.Testing.Golden;
using XdrInfra.Testing.Repo;

namespace XdrInfra.Policies.Tests.Pages;

/// <summary>The pages as files of the checkout, for what only the folder tells.</summary>
internal static class PageFiles
{
    private const string Opening = "```text\n";
    private const string Closing = "```";

    /// <summary>The text block below the failing example holds the messages; with the accept switch it is rewritten, and the test still fails.</summary>
    public static void ShouldSay(RuleInfo rule, string section, string messages)
    {
        var shown = section.Split(Opening, 2)[1].Split(Closing, 2)[0];
        if (shown != messages && Environment.GetEnvironmentVariable(GoldenFile.AcceptVariable) == "1")
        {
            var path = Path.Combine(Checkout.Root, rule.Page);
            var markdown = File.ReadAllText(path);
            File.WriteAllText(path, markdown.Replace(Opening + shown + Closing, Opening + messages + Closing, StringComparison.Ordinal));
        }

        shown.ShouldBe(messages);
    }

    /// <summary>Targets of links that are neither an https address nor a file of the checkout.</summary>
    public static IEnumerable<string> BrokenLinks(RuleInfo rule, string section)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Checkout.Root, rule.Page)) ?? Checkout.Root;
        return section.Split("](").Skip(1)
            .Select(rest => rest.Split(')', 2)[0])
            .Where(target => !target.StartsWith("https://", StringComparison.Ordinal) && !File.Exists(Path.Combine(folder, target)));
    }
}
