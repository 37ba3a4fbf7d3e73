using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Findings;
using XdrInfra.Policies;
using XdrInfra.Policies.Running;

namespace XdrInfra.Cli.Checking;

/// <summary>
/// Where the pages of the rules are to be read: where the user says, otherwise in the repository that is checked out, when it carries the pages
/// and its host is known. Otherwise nowhere: an address that nobody has made up is better than one that leads nowhere.
/// </summary>
internal static class PageRoot
{
    /// <summary>Says where the pages are published, for example on an intranet.</summary>
    public const string Variable = "XDR_PAGES";

    /// <exception cref="UserFailure">The user's address is none.</exception>
    public static RuleLinks Of(CliContext context)
    {
        if (context.Environment(Variable) is { Length: > 0 } said)
        {
            return Said(said);
        }

        var project = Project.Find(context);
        return context.Files.Exists(Path.Combine(project.Root, RuleSet.All[0].Page))
            ? (HostedCheckout.OfPipeline(context.Environment) ?? HostedCheckout.OfGit(context))?.Links(Below(context, project)) ?? RuleLinks.None
            : RuleLinks.None;
    }

    private static RuleLinks Said(string address) =>
        Uri.TryCreate(address.EndsWith('/') ? address : $"{address}/", UriKind.Absolute, out var root) && root is { Scheme: "https", UserInfo: "", Query: "", Fragment: "" }
            ? new(root)
            : throw new UserFailure(ExitCode.Usage, CliFindings.NoPages(Variable));

    /// <summary>The project's folder as seen from the top of the repository.</summary>
    private static string Below(CliContext context, Project project)
    {
        var relative = Path.GetRelativePath(project.Top(context), project.Root).Replace('\\', '/');
        return relative == "." ? "" : string.Concat(relative.Split('/').Select(part => $"{Uri.EscapeDataString(part)}/"));
    }
}
