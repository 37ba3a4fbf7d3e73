using XdrInfra.Model.Findings;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Cli.Tests.Connecting;

/// <summary>What a person reads who cannot be signed in to a real cloud; nothing here gets as far as the network.</summary>
public sealed class SignInTests : IDisposable
{
    private const string Tenant = "4d1f0a9e-52c3-4b7a-9e86-1c0d2e3f4a5b";
    private const string App = "22222222-3333-4444-8555-666666666666";
    private readonly CliRun _run = new();

    public SignInTests() => Write(Stack);

    private static string Stack { get; } = System.Text.Encoding.UTF8.GetString(RepoStacks.Files().Read("stacks/Pulumi.dev.yaml"))
        .Replace("cloud: emulated", "cloud: public", StringComparison.Ordinal);

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Says_that_the_certificate_is_not_there()
    {
        _run.Variables["ARM_CLIENT_ID"] = App;
        _run.Variables["ARM_CLIENT_CERTIFICATE_PATH"] = "gone.pfx";

        var ended = await _run.RunAsync("query", "dev", "print 1");

        ended.ShouldBe(new CliOutcome(
            ExitCode.Refused, "", $"mandatory XDR4013: The sign-in to the tenant '{Tenant}' failed: the certificate cannot be read. Tried was the certificate 'gone.pfx' for the app '{App}'.\n"
            + "    Check that the certificate is registered for the app and has not expired.\n"));
    }

    [Fact]
    public async Task Says_that_the_token_file_is_not_there()
    {
        _run.Variables["ARM_CLIENT_ID"] = App;
        _run.Variables["ARM_OIDC_TOKEN_FILE_PATH"] = Path.Combine(_run.Folder, "gone.jwt");

        var ended = await _run.RunAsync("verify", "dev");

        ended.Exit.ShouldBe(ExitCode.Refused);
        ended.Error.ShouldStartWith($"mandatory XDR4013: The sign-in to the tenant '{Tenant}' failed: the file is not there. ");
        ended.Error.ShouldContain($"Tried was the identity token in the file '{Path.Combine(_run.Folder, "gone.jwt")}' for the app '{App}'.");
    }

    [Fact]
    public async Task Says_that_a_tenant_must_be_plain_text()
    {
        Write(Stack.Replace($"azure-native:tenantId: {Tenant}", "azure-native:tenantId: { secure: v1:abc= }", StringComparison.Ordinal));

        var ended = await _run.RunAsync("preflight", "dev");

        ended.Exit.ShouldBe(ExitCode.Invalid);
        ended.Error.ShouldContain("mandatory XDR7013: 'azure-native:tenantId' is encrypted or comes from a Pulumi environment, so xdr cannot read it here.\n");
    }

    private void Write(string stack) => _run.Write("stacks/Pulumi.dev.yaml", stack);
}
