using System.Text;
using XdrInfra.Cli.Git;
using XdrInfra.Cli.Hosting;
using XdrInfra.Policies.Running;

namespace XdrInfra.Cli.Checking;

/// <summary>A checkout whose files can be read in a browser.</summary>
/// <param name="Host">How the host writes addresses.</param>
/// <param name="Repository">Address of the repository, without anything secret.</param>
/// <param name="Commit">The commit that is checked out.</param>
internal sealed record HostedCheckout(RepositoryHost Host, Uri Repository, string Commit)
{
    /// <summary>Where files below a folder of the repository are read.</summary>
    /// <param name="folder">Empty, or ends with a slash.</param>
    public RuleLinks Links(string folder)
    {
        var address = Repository.AbsoluteUri.TrimEnd('/');
        return Host switch
        {
            RepositoryHost.GitHub => new(new Uri($"{address}/blob/{Commit}/{folder}")),
            RepositoryHost.GitLab => new(new Uri($"{address}/-/blob/{Commit}/{folder}")),
            RepositoryHost.Bitbucket => new(new Uri($"{address}/src/{Commit}/{folder}")),
            _ => new(new Uri($"{address}?path=/{folder}"), $"&version=GC{Commit}"),
        };
    }

    /// <summary>As the pipeline says it runs on; null outside of the pipelines that say so.</summary>
    public static HostedCheckout? OfPipeline(Func<string, string?> environment)
    {
        // https://docs.github.com/actions/reference/workflows-and-actions/variables
        if (environment("GITHUB_REPOSITORY") is { } repository)
        {
            return Of(RepositoryHost.GitHub, $"{environment("GITHUB_SERVER_URL")}/{repository}", environment("GITHUB_SHA"));
        }

        // https://docs.gitlab.com/ci/variables/predefined_variables/
        if (environment("CI_PROJECT_URL") is { } project)
        {
            return Of(RepositoryHost.GitLab, project, environment("CI_COMMIT_SHA"));
        }

        // https://learn.microsoft.com/azure/devops/pipelines/build/variables
        RepositoryHost? host = environment("BUILD_REPOSITORY_PROVIDER") switch
        {
            "TfsGit" => RepositoryHost.AzureRepos,
            "GitHub" or "GitHubEnterprise" => RepositoryHost.GitHub,
            "Bitbucket" => RepositoryHost.Bitbucket,
            _ => null,
        };
        return host is { } known ? Of(known, environment("BUILD_REPOSITORY_URI"), environment("BUILD_SOURCEVERSION")) : null;
    }

    /// <summary>As git knows it; null when there is no origin, or it is on a host whose addresses are not known.</summary>
    public static HostedCheckout? OfGit(CliContext context)
    {
        var origin = GitRemote.Address(Ask(context, "config", "--get", "remote.origin.url"));
        RepositoryHost? host = origin?.Host switch
        {
            "github.com" => RepositoryHost.GitHub,
            "gitlab.com" => RepositoryHost.GitLab,
            "bitbucket.org" => RepositoryHost.Bitbucket,
            "dev.azure.com" => RepositoryHost.AzureRepos,
            _ => null,
        };
        return host is { } known ? Of(known, origin?.AbsoluteUri, Ask(context, "rev-parse", "--verify", "--quiet", "HEAD")) : null;
    }

    private static string? Ask(CliContext context, params ReadOnlySpan<string> arguments) =>
        GitCommand.TryRun(context.WorkingDirectory, arguments) is { } printed ? Encoding.UTF8.GetString(printed).Trim() : null;

    private static HostedCheckout? Of(RepositoryHost host, string? address, string? commit) =>
        GitRemote.Address(address) is { } repository && commit is { Length: > 0 } && commit.All(char.IsAsciiHexDigit) ? new(host, repository, commit) : null;
}
