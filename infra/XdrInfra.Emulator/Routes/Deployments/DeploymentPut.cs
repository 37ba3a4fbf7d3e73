using System.Security.Cryptography;
using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.Routes.Content;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Deployments;

/// <summary>Runs a template: what it makes is there when the deployment has succeeded, all or nothing.</summary>
internal static class DeploymentPut
{
    private const string Stuck = "stuck deployment";

    public static Outcome Handle(Call call)
    {
        var existing = call.World.Find(DeploymentRoutes.Id(call));
        if (existing is not null && DeploymentView.StateOf(call, existing) == "Running")
        {
            return ArmErrors.Error(409, "DeploymentActive", $"Unable to edit or replace deployment '{existing.Name}': the previous deployment is still active.");
        }

        var plan = DeploymentPlan.Of(call, call.Json());
        var deployment = New(call, plan, existing);
        var reply = Started(call, deployment);
        if (IsStuck(call, plan))
        {
            var forever = deployment with { ReadyAt = DateTimeOffset.MaxValue };
            return new Outcome(reply).And(new WorldChange.Put(forever), new WorldChange.Struck(Stuck));
        }

        if (plan.Problem(call.World) is { } problem)
        {
            var properties = deployment.Properties.Copy();
            properties["outcome"] = "Failed";
            properties["problem"] = problem;
            return new Outcome(reply).And(new WorldChange.Put(deployment with { Properties = WireJson.Element(properties) }));
        }

        return new Outcome(reply).And([new WorldChange.Put(deployment), .. plan.Resources.Select(resource => new WorldChange.Put(resource))]);
    }

    private static bool IsStuck(Call call, DeploymentPlan plan) =>
        plan.Resources.Any(resource => resource.Type == SentinelResources.TypeOf(InstalledRoutes.Packages))
        && call.World.Strikes.GetValueOrDefault(Stuck) < call.World.Conditions.StuckDeployments;

    private static ArmResource New(Call call, DeploymentPlan plan, ArmResource? existing) => new()
    {
        Id = existing?.Id ?? DeploymentRoutes.Id(call),
        Type = DeploymentRoutes.Type,
        Name = call["deployment"],
        Properties = WireJson.Element(new JsonObject
        {
            ["correlationId"] = call.RequestId,
            ["templateHash"] = $"{BitConverter.ToUInt64(SHA256.HashData(call.Body.Span))}",
            ["parameters"] = plan.Parameters.DeepClone(),
            ["resources"] = WireJson.Array(plan.Resources.Select(resource => resource.Id)),
        }),
        CreatedAt = call.Now,
        ChangedAt = call.Now,
        Pending = "Running",
        ReadyAt = call.Wall + call.World.Conditions.DeploymentDelay,
    };

    private static Reply Started(Call call, ArmResource deployment)
    {
        var operation = Ids.Made(call.World.Seed, deployment.Id, $"{call.World.Revision}");
        var url = $"{call.Installation.Address}{deployment.Id}/operationStatuses/{operation}?api-version={call.ApiVersion}";
        return Reply.Created(DeploymentView.Of(call, deployment)).With("Azure-AsyncOperation", url);
    }
}
