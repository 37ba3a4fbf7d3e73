using System.Globalization;
using XdrInfra.Pulumi.Deployment;
using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Tests.Deployment;
using XdrInfra.Pulumi.Tests.Recorded;

// One process for each role of the engine's protocol: "provider", "pack", "program [number of resources]".
#pragma warning disable RS0030 // The outermost frame of a process writes its one line.
var output = Console.Out;
#pragma warning restore RS0030

return args switch
{
    ["provider", .. var rest] => await ServeAsync(() => PluginHost.RunAsync(NewProvider(), PluginStart.Read(rest), output, TimeProvider.System, default)),
    ["pack", .. var rest] => await ServeAsync(() => PluginHost.RunAsync(new RecordedPolicyPack(), PluginStart.Read(rest), output, TimeProvider.System, default)),
    ["program", var count] => await DeployAsync(new DeploymentPlan([.. Many(int.Parse(count, CultureInfo.InvariantCulture))])),
    _ => await DeployAsync(SpikeProgram.Plan),
};

static async Task<int> ServeAsync(Func<Task> serve)
{
    await serve();
    return 0;
}

static async Task<int> DeployAsync(DeploymentPlan plan)
{
    if (ProgramStart.Read(Environment.GetEnvironmentVariable) is not { } start)
    {
        return 2;
    }

    await using var session = new EngineSession(start);
    return (int)await session.DeployAsync(plan, CancellationToken.None);
}

static IEnumerable<PlannedResource> Many(int count) => Enumerable.Range(0, count).Select(number =>
    SpikeProgram.Resource($"r{number}", "xdr:sentinel:TableRetention", ("table", SpikeProgram.Known($"Table{number}"))));

static SpikeProvider NewProvider() => new()
{
    BeforeApply = async (resource, inputs, cancellationToken) =>
    {
        switch (resource.Name)
        {
            case "refused":
                throw new RpcException(RpcCode.FailedPrecondition, "étape 100%: refused");
            case "half":
                throw new XdrInfra.Pulumi.Provider.PartialFailureException("It was made but is not ready.", "/half", inputs, inputs, ["not ready"]);
            case "slow":
                await Task.Delay(Timeout.Infinite, cancellationToken);
                break;
        }
    },
};
