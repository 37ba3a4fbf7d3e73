namespace XdrInfra.Pulumi.Deployment;

/// <summary>How a deployment ended, by the exit code that tells it to the language host.</summary>
// https://github.com/pulumi/pulumi-dotnet/blob/main/pulumi-language-dotnet/main.go
public enum DeploymentOutcome
{
    /// <summary>Everything was registered; the engine deletes what was not.</summary>
    Deployed = 0,

    /// <summary>Something failed and the user has been told; the engine deletes nothing.</summary>
    AlreadyReported = 32,
}
