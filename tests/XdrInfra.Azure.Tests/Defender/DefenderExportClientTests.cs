using XdrInfra.Azure.Defender;
using XdrInfra.Azure.Tests.Fakes;

namespace XdrInfra.Azure.Tests.Defender;

public sealed class DefenderExportClientTests
{
    private const string Setting =
        """{"id":"S","workspaceProperties":{"workspaceResourceId":"/w"},"logs":[{"category":"A","enabled":true},{"category":"B","enabled":false}],"extra":1}""";

    private readonly ScriptedAzure _azure = new();

    [Fact]
    public async Task Reads_the_settings_of_the_tenant()
    {
        _azure.Network.Answer(200, $$"""{"value":[{{Setting}}]}""");

        var setting = (await _azure.Clients.Defender!.ListAsync(ScriptedAzure.None)).ShouldHaveSingleItem();

        (setting.Id, setting.WorkspaceId).ShouldBe(("S", "/w"));
        setting.Categories.ShouldBe(["A"]);
        _azure.Credential.Scopes.ShouldBe(["https://api.securitycenter.microsoft.com/.default"]);
    }

    [Fact]
    public async Task Saves_everything_that_it_read()
    {
        _azure.Network.Answer(200, $$"""{"value":[{{Setting}}]}""").Answer(200);
        var setting = (await _azure.Clients.Defender!.ListAsync(ScriptedAzure.None))[0];

        await _azure.Clients.Defender.SaveAsync(setting, ScriptedAzure.None);

        (_azure.Network.Requests[1], _azure.Network.Bodies[1]).ShouldBe(("POST /api/dataExportSettings", Setting));
    }

    [Fact]
    public void Names_no_workspace_for_a_setting_that_exports_elsewhere() => new ExportSetting([]).WorkspaceId.ShouldBeNull();
}
