using System.Text.Json;
using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests;

/// <summary>Current workspaces write another provider name than the guides' statements ask for.</summary>
public sealed class ProviderSpellingTests
{
    [Fact]
    public async Task Says_which_name_the_workspace_writes_when_the_guides_name_finds_nothing()
    {
        using var dev = new DevStack();
        dev.Write("current.yaml", "version: 1\ndata: { providerName: Microsoft XDR }\n");
        (await dev.XdrAsync("up", "dev", "--local", "--no-verify", "--scenario", Path.Combine(dev.Folder, "current.yaml"))).Exit.ShouldBe(ExitCode.Success);

        var answer = await dev.XdrAsync("query", "dev", "--local", GuideQueries.Incidents, "--format", "json");

        answer.Exit.ShouldBe(ExitCode.Success);
        JsonDocument.Parse(answer.Out).RootElement.GetArrayLength().ShouldBe(0);
        answer.Error.ShouldBe("No incident has ProviderName 'Microsoft Defender XDR'; this workspace writes 'Microsoft XDR'. Put that name into the query.\n");
    }
}
