using System.Text;
using XdrInfra.Model.Output;
using XdrInfra.Model.Settings;
using XdrInfra.Policies.Running;

namespace XdrInfra.Policies.Pages;

/// <summary>The page of the codes that belong to no rule, <c>docs/rules/codes.md</c>, made from the codes themselves: a section each.</summary>
public static class CodePage
{
    /// <summary>Where the page lies, relative to the root of the repository.</summary>
    public const string Path = "docs/rules/codes.md";

    public static string Write()
    {
        var text = new StringBuilder();
        text.Append("# Findings of no rule\n\n");
        text.Append("What `xdr check` says about files and settings before any rule is asked, and about a rule that broke. All of them end a check.\n\n");
        text.Append("This page is generated: a test compares it, and `XDR_ACCEPT=1 dotnet test tests/XdrInfra.Policies.Tests` writes it.\n");
        foreach (var code in SettingCodes.All.Append(RuleHelps.Stopped))
        {
            Append(text, code);
        }

        return text.ToString();
    }

    // The heading is the code alone: hosts make the anchor of a section from its heading.
    private static void Append(StringBuilder text, RuleHelp code) => text.Append($"\n## {code.Code}\n\n**{code.Title}.** {code.Help}\n");
}
