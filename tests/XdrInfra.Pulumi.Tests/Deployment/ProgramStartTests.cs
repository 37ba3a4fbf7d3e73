using XdrInfra.Pulumi.Deployment;

namespace XdrInfra.Pulumi.Tests.Deployment;

public sealed class ProgramStartTests
{
    private readonly Dictionary<string, string> _environment = new()
    {
        ["PULUMI_MONITOR"] = "127.0.0.1:1",
        ["PULUMI_ENGINE"] = "127.0.0.1:2",
        ["PULUMI_PROJECT"] = "xdr-infra",
        ["PULUMI_STACK"] = "dev",
        ["PULUMI_DRY_RUN"] = "true",
        ["PULUMI_ORGANIZATION"] = "soc",
        ["PULUMI_ROOT_DIRECTORY"] = "/repo",
        ["PULUMI_CONFIG"] = """{"xdr-infra:workspace":"{\"name\":\"law\"}"}""",
        ["PULUMI_CONFIG_SECRET_KEYS"] = """["xdr-infra:key"]""",
    };

    [Fact]
    public void Reads_what_the_language_host_sets()
    {
        var start = Read();

        start.ShouldNotBeNull();
        start.MonitorAddress.ShouldBe("127.0.0.1:1");
        start.EngineAddress.ShouldBe("127.0.0.1:2");
        start.IsPreview.ShouldBeTrue();
        start.Organization.ShouldBe("soc");
        start.RootDirectory.ShouldBe("/repo");
        start.Config.ShouldHaveSingleItem().Value.ShouldBe("""{"name":"law"}""");
        start.SecretKeys.ShouldBe(["xdr-infra:key"]);
    }

    [Theory]
    [InlineData("PULUMI_MONITOR")]
    [InlineData("PULUMI_ENGINE")]
    [InlineData("PULUMI_PROJECT")]
    [InlineData("PULUMI_STACK")]
    [InlineData("PULUMI_DRY_RUN")]
    public void Finds_no_engine_without_one_of_them(string name)
    {
        _environment.Remove(name);

        Read().ShouldBeNull();
    }

    [Theory]
    [InlineData("PULUMI_CONFIG")]
    [InlineData("PULUMI_CONFIG_SECRET_KEYS")]
    public void Takes_no_half_of_the_settings(string name)
    {
        _environment[name] = "{\"xdr-infra:";

        Read().ShouldBeNull();
    }

    [Theory]
    [InlineData("PULUMI_CONFIG", "{\"xdr-infra:cloud\":1}")]
    [InlineData("PULUMI_CONFIG", "[]")]
    [InlineData("PULUMI_CONFIG_SECRET_KEYS", "[1]")]
    [InlineData("PULUMI_CONFIG_SECRET_KEYS", "{}")]
    public void Takes_no_settings_of_another_shape(string name, string json)
    {
        _environment[name] = json;

        Read().ShouldBeNull();
    }

    [Theory]
    [InlineData("PULUMI_CONFIG")]
    [InlineData("PULUMI_CONFIG_SECRET_KEYS")]
    public void Takes_null_as_empty(string name)
    {
        _environment[name] = "null";

        Read().ShouldNotBeNull();
    }

    [Theory]
    [InlineData("PULUMI_CONFIG")]
    [InlineData("PULUMI_CONFIG_SECRET_KEYS")]
    [InlineData("PULUMI_ORGANIZATION")]
    public void Takes_a_missing_rest_as_empty(string name)
    {
        _environment.Remove(name);

        Read().ShouldNotBeNull();
    }

    private ProgramStart? Read() => ProgramStart.Read(_environment.GetValueOrDefault);
}
