using XdrInfra.Cli.Hosting;
using XdrInfra.Policies.Running;

namespace XdrInfra.Cli.Checking;

/// <summary>Where the rules' pages are to be read: in the repository and commit that a GitHub pipeline runs on, otherwise nowhere.</summary>
internal static class PageRoot
{
    // https://docs.github.com/actions/reference/workflows-and-actions/variables
    public static RuleLinks Of(CliContext context)
    {
        var (server, repository, commit) = (context.Environment("GITHUB_SERVER_URL"), context.Environment("GITHUB_REPOSITORY"), context.Environment("GITHUB_SHA"));
        return Uri.TryCreate($"{server}/{repository}/blob/{commit}/", UriKind.Absolute, out var root) && root.Scheme == Uri.UriSchemeHttps
            ? new RuleLinks(root)
            : RuleLinks.None;
    }
}
