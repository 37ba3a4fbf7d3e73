using System.Text.Json;
using Azure.Core;
using XdrInfra.Azure.Identity;
using XdrInfra.Azure.Tests.Fakes;
using XdrInfra.Model.Findings;

namespace XdrInfra.Azure.Tests.Identity;

public sealed class TenantGuardTests
{
    private const string Ours = "11111111-1111-1111-1111-111111111111";
    private const string Other = "22222222-2222-2222-2222-222222222222";

    private readonly ScriptedAzure _azure = new();

    [Fact]
    public async Task Passes_when_token_and_subscription_belong_to_the_stacks_tenant()
    {
        _azure.Network.Answer(200, $$"""{"tenantId":"{{Ours.ToUpperInvariant()}}"}""");

        await CheckAsync(Ours);

        _azure.Network.Requests.ShouldBe(["GET /subscriptions/s?api-version=2022-12-01"]);
    }

    [Fact]
    public async Task Refuses_a_token_of_another_tenant_before_any_request()
    {
        var failure = await Should.ThrowAsync<UserFailure>(() => CheckAsync(Other));

        failure.ExitCode.ShouldBe(ExitCode.Refused);
        failure.Message.ShouldBe($"mandatory XDR4010: The sign-in belongs to the tenant '{Ours}', but the stack is for the tenant '{Other}'.");
        _azure.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_a_subscription_of_another_tenant()
    {
        _azure.Network.Answer(200, $$"""{"tenantId":"{{Other}}"}""");

        (await Should.ThrowAsync<UserFailure>(() => CheckAsync(Ours))).Message.ShouldBe(
            $"mandatory XDR4011: The subscription 's' belongs to the tenant '{Other}', but the stack is for the tenant '{Ours}'.");
    }

    [Fact]
    public async Task Refuses_a_token_that_says_nothing()
    {
        var opaque = new FixedCredential("not json");

        (await Should.ThrowAsync<UserFailure>(() => TenantGuard.CheckAsync(
            _azure.Clients.Endpoints, opaque, _azure.Clients.Arm, Ours, "s", ScriptedAzure.None))).Message.ShouldBe(
            $"mandatory XDR4010: The sign-in does not say which tenant it belongs to; the stack is for the tenant '{Ours}'.");
    }

    [Fact]
    public async Task Signs_in_again_when_the_answer_was_garbled()
    {
        _azure.Network.Answer(200, $$"""{"tenantId":"{{Ours}}"}""");

        await CheckAsync(new TroubledCredential(new JsonException("cut"), times: 2, _azure.Credential));

        _azure.Network.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_sign_in_that_stays_garbled_is_no_refusal()
    {
        var failure = await Should.ThrowAsync<UserFailure>(() => CheckAsync(new TroubledCredential(new JsonException("cut"), times: 3, _azure.Credential)));

        failure.ExitCode.ShouldBe(ExitCode.DeploymentFailed);
        failure.Message.ShouldBe(
            "mandatory XDR4128: The answer is not what the service documents. Sign-in answered 200 MalformedAnswer: The sign-in was answered with a body that is not JSON.");
    }

    [Fact]
    public async Task A_sign_in_that_nobody_answers_is_no_refusal()
    {
        var failure = await Should.ThrowAsync<UserFailure>(() => CheckAsync(new TroubledCredential(new HttpRequestException("Connection refused"), times: 1, _azure.Credential)));

        failure.ExitCode.ShouldBe(ExitCode.DeploymentFailed);
        failure.Message.ShouldBe("mandatory XDR4126: The host could not be reached, or the connection broke off. Sign-in got no answer: Connection refused.");
    }

    private Task CheckAsync(TokenCredential credential) =>
        TenantGuard.CheckAsync(_azure.Clients.Endpoints, credential, _azure.Clients.Arm, Ours, "s", ScriptedAzure.None);

    private Task CheckAsync(string tenant) =>
        TenantGuard.CheckAsync(_azure.Clients.Endpoints, _azure.Credential, _azure.Clients.Arm, tenant, "s", ScriptedAzure.None);
}
