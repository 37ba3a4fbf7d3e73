namespace XdrInfra.Cli.Checking;

/// <summary>Hosts whose addresses of files are known.</summary>
internal enum RepositoryHost
{
    GitHub,
    GitLab,
    Bitbucket,
    AzureRepos,
}
