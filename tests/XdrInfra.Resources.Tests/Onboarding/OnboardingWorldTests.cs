using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Onboarding;
using XdrInfra.Resources.Tests.Running;

namespace XdrInfra.Resources.Tests.Onboarding;

/// <summary>Onboarding in worlds that are not ready for it.</summary>
public sealed class OnboardingWorldTests
{
    [Fact]
    public async Task Waits_out_the_propagation()
    {
        await using var azure = await (await LiveAzure.InWorldAsync("slow-propagation")).WithWorkspaceAsync();

        await CreateAsync(azure);

        azure.Waits.ShouldContain("Microsoft Sentinel is not ready on the workspace yet.");
        (await azure.ListAsync(azure.Sentinel("dataConnectors"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Registers_the_resource_providers()
    {
        await using var azure = await LiveAzure.InWorldAsync("unregistered");
        await azure.Arm.PostAsync(
            $"/subscriptions/{azure.SubscriptionId}/providers/Microsoft.OperationalInsights/register", null, null, CancellationToken.None);
        await azure.WithWorkspaceAsync();

        await CreateAsync(azure);

        azure.Writes.ShouldBe(["POST Microsoft.SecurityInsights/register", "PUT onboardingStates/default"]);
    }

    private static Task<Applied> CreateAsync(LiveAzure azure) =>
        new OnboardingHandler().CreateAsync(azure.Context, azure.Inputs("{}"), CancellationToken.None);
}
