using System.Text.RegularExpressions;

namespace XdrInfra.Cli.Git;

/// <summary>Turns the address that git fetches from into the one that a browser opens.</summary>
internal static partial class GitRemote
{
    /// <summary>Without user, password, query and the ending <c>.git</c>; null for anything but https and ssh.</summary>
    public static Uri? Address(string? remote)
    {
        // https://git-scm.com/docs/git-clone#_git_urls
        var ssh = Ssh().Match(remote ?? "");
        var text = ssh.Success ? $"https://{ssh.Groups["host"].Value}/{Path(ssh.Groups["host"].Value, ssh.Groups["path"].Value)}" : remote;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || address.Host.Length == 0)
        {
            return null;
        }

        var path = address.AbsolutePath.EndsWith(".git", StringComparison.Ordinal) ? address.AbsolutePath[..^".git".Length] : address.AbsolutePath;
        var host = address.Host == "ssh.dev.azure.com" ? "dev.azure.com" : address.Host;
        return new UriBuilder(address.Scheme, host, address.IsDefaultPort ? -1 : address.Port, path).Uri;
    }

    /// <summary>Azure Repos names the version of its ssh addresses first, and the web address has a part of its own.</summary>
    // https://learn.microsoft.com/azure/devops/repos/git/use-ssh-keys-to-authenticate
    private static string Path(string host, string path) =>
        host == "ssh.dev.azure.com" && path.Split('/') is ["v3", var organization, var project, var repository] ? $"{organization}/{project}/_git/{repository}" : path;

    [GeneratedRegex(@"^(ssh://)?[A-Za-z0-9_.-]+@(?<host>[A-Za-z0-9.-]+)(:[0-9]+)?[:/](?<path>[^:]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ssh();
}
