using System.Runtime.CompilerServices;
using XdrInfra.Model.Findings;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Tests.Engine;
using XdrInfra.Resources.Tests.Running;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Tests.State;

/// <summary>Every shape that was ever released stays readable, can be refreshed and updated. The files are never changed.</summary>
public sealed class StateShapeTests(AzureFixture fixture) : IClassFixture<AzureFixture>
{
    [Theory]
    [InlineData("shape-1.json")]
    public async Task Reads_refreshes_and_updates_a_kept_state(string file)
    {
        var azure = fixture.NewPlace();
        var stack = new LocalStack(azure);
        await stack.UpAsync();
        stack.Replace(Kept(file)
            .Replace("SUBSCRIPTION", azure.SubscriptionId, StringComparison.Ordinal)
            .Replace("TENANT", azure.TenantId, StringComparison.Ordinal)
            .Replace("GROUP", azure.GroupName, StringComparison.Ordinal));
        azure.ForgetWrites();

        var result = await stack.UpAsync();

        result.Findings.ShouldBeEmpty();
        result.ExitCode.ShouldBe(ExitCode.Success);
        result.Outputs.Text("connectorState").ShouldBe("arm");
        azure.Writes.ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_is_in_the_newest_file() =>
        Handlers.All.Select(handler => handler.Type).Where(type => !Kept("shape-1.json").Contains($"\"{type}\"", StringComparison.Ordinal)).ShouldBeEmpty();

    private static string Kept(string file, [CallerFilePath] string caller = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(caller)!, "Shapes", file));   // a source file is in a folder
}
