using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests.Worlds;

/// <summary>Faults on the way: those that pass are not noticed, those that stay are explained; nothing is lost or doubled in any.</summary>
public sealed class FaultTests
{
    private static readonly string[] Everywhere =
    [
        "path: '*/token'",
        "path: '*/resourceGroups/*', methods: [PUT]",
        "path: '*/workspaces/law-soc-dev', methods: [PUT]",
        "path: '*/onboardingStates/*', methods: [PUT]",
        "path: '*/dataConnectors/*', methods: [PUT]",
        "path: '*/deployments/*', methods: [PUT]",
        "path: '*/settings/*', methods: [PUT]",
        "path: '*/tables/*', methods: [PATCH]",
        "path: '*/alertRules', methods: [GET], after: 1",
        "path: '/v1/*'",
    ];

    [Theory]
    [InlineData("kind: status, status: 429, retryAfter: 1")]
    [InlineData("kind: status, status: 429")]
    [InlineData("kind: status, status: 500")]
    [InlineData("kind: status, status: 503")]
    [InlineData("kind: slow, delay: 100ms")]
    [InlineData("kind: cut")]
    [InlineData("kind: malformed")]
    public async Task A_fault_that_strikes_each_kind_of_request_once_does_no_harm(string kind)
    {
        using var world = new World();
        var faults = string.Concat(Everywhere.Select(place => $"  - {{ {place}, {kind}, times: 1 }}\n"));

        var first = await world.UpAsync($"faults:\n{faults}");

        first.ShouldEndWell();
        first.Text.ShouldContain("Connector managed by this stack through Azure Resource Manager");
        await world.ShouldBeDoneAsync();
    }

    [Theory]
    [InlineData("kind: status, status: 429, retryAfter: 600", "XDR4123: Azure asks for fewer requests.", "Run again in some minutes.")]
    [InlineData("kind: status, status: 429", "XDR4123: Azure asks for fewer requests.", "Run again in some minutes.")]
    [InlineData("kind: status, status: 500", "XDR4124: Azure could not serve the request, also after several tries.", "Look at https://azure.status.microsoft and run again later.")]
    [InlineData("kind: status, status: 503", "XDR4124: Azure could not serve the request, also after several tries.", "Look at https://azure.status.microsoft and run again later.")]
    [InlineData("kind: cut", "XDR4126: The host could not be reached, or the connection broke off.", "run again: what was done is kept.")]
    [InlineData("kind: malformed", "XDR4128: The answer is not what the service documents.", "Run again; when it happens twice, look for a proxy")]
    public async Task A_fault_that_stays_is_explained_and_the_next_run_goes_on(string kind, string cause, string step)
    {
        using var world = new World();

        var failed = await world.UpAsync($"faults: [{{ path: '*/dataConnectors/*', methods: [PUT], {kind} }}]");

        failed.ShouldFail(ExitCode.DeploymentFailed, cause, step, "Deploy 4 created, 27 not reached; run the same command again to go on");
        await world.ShouldEndWellAsync();
    }

    [Theory]
    [InlineData("kind: partial", "XDR4119: The query answered with a part of its rows only.")]
    [InlineData("kind: status, status: 429, retryAfter: 600", "XDR4123: Azure asks for fewer requests.")]
    [InlineData("kind: status, status: 500", "XDR4124: Azure could not serve the request, also after several tries.")]
    [InlineData("kind: malformed", "XDR4128: The answer is not what the service documents.")]
    public async Task A_count_that_cannot_be_trusted_is_not_shown(string kind, string cause)
    {
        using var world = new World();

        var first = await world.UpAsync($"faults: [{{ path: '/v1/*', {kind} }}]");

        first.ShouldEndWell();
        first.Text.ShouldContain("the rows could not be counted");
        first.Text.ShouldContain($"advisory {cause}");
        first.Text.ShouldNotContain("0 rows in 0 tables");
    }

    [Fact]
    public async Task Half_an_answer_passes_no_check()
    {
        using var world = new World();

        var verified = await world.UpAndVerifyAsync("faults: [{ path: '/v1/*', kind: partial }]");

        verified.ShouldFail(ExitCode.CheckFailed, "Defender XDR is not connected to law-soc-dev as the stack asks");
    }
}
