using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.State;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Tests.State;

public sealed class LocalStateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("xdr-state-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Keeps_an_entry_over_a_restart()
    {
        var entry = new StateEntry("workspace", ResourceKinds.Workspace, new ResourceState("/id", Map("in"), Map("out")))
        {
            DependsOn = ["resource-group"],
            Pending = true,
            RetainOnDelete = true,
        };
        using (var state = LocalState.Open(_folder, "soc"))
        {
            state.Change(current => current.With(entry));
        }

        using var again = LocalState.Open(_folder, "soc");

        var kept = again.Current.Find("workspace")!;
        (kept.Type, kept.Known.Id, kept.Pending, kept.RetainOnDelete).ShouldBe((ResourceKinds.Workspace, "/id", true, true));
        kept.DependsOn.ShouldBe(["resource-group"]);
        PropertyEquality.Same(kept.Known.Outputs, Map("out")).ShouldBeTrue();
    }

    [Fact]
    public void A_second_run_is_told_which_process_holds_it()
    {
        using var first = LocalState.Open(_folder, "soc");

        Should.Throw<UserFailure>(() => LocalState.Open(_folder, "soc")).Message.ShouldBe(
            $"{_folder}: mandatory XDR4303: Another run, process {Environment.ProcessId}, holds '{_folder}'.");
    }

    [Fact]
    public void The_lock_goes_with_its_holder()
    {
        LocalState.Open(_folder, "soc").Dispose();

        Should.NotThrow(() => LocalState.Open(_folder, "soc").Dispose());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void Refuses_a_file_that_is_not_its_own(string content)
    {
        File.WriteAllText(StateFile, content);

        var failure = Should.Throw<UserFailure>(() => LocalState.Open(_folder, "soc"));

        failure.Message.ShouldBe($"{StateFile}: mandatory XDR4301: The state file '{StateFile}' is not one that xdr wrote.");
    }

    [Fact]
    public void Refuses_a_newer_format()
    {
        File.WriteAllText(StateFile, """{"version":2,"resources":[]}""");

        Should.Throw<UserFailure>(() => LocalState.Open(_folder, "soc")).Message.ShouldBe(
            $"{StateFile}: mandatory XDR4302: The state file '{StateFile}' has format 2; this xdr reads up to 1.");
    }

    [Fact]
    public void A_file_that_was_half_written_is_not_looked_at()
    {
        using (var state = LocalState.Open(_folder, "soc"))
        {
            state.Change(current => current.With(new StateEntry("a", "t", new ResourceState("/a", Map("x"), Map("y")))));
        }

        File.WriteAllText($"{StateFile}.new", "{\"vers");

        using var again = LocalState.Open(_folder, "soc");
        again.Current.Find("a").ShouldNotBeNull();
    }

    private string StateFile => Path.Combine(_folder, "state.json");

    private static PropertyValue.Map Map(string text) => PropertyValue.Map.Empty.Put("text", text).Put("days", 90).Put("on", true).Put("list", [text]);
}
