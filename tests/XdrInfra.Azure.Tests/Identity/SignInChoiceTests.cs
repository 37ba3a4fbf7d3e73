using XdrInfra.Azure.Identity;

namespace XdrInfra.Azure.Tests.Identity;

public sealed class SignInChoiceTests
{
    [Fact]
    public void Falls_back_to_the_azure_cli() => From().ShouldBe(new SignInChoice.AzureCli());

    [Fact]
    public void Takes_a_client_secret_without_reading_it() =>
        From(("ARM_CLIENT_ID", "c"), ("ARM_CLIENT_SECRET", "s")).ShouldBe(new SignInChoice.ClientSecret("c", "ARM_CLIENT_SECRET"));

    [Fact]
    public void Prefers_the_variables_of_pulumi() =>
        From(("AZURE_CLIENT_ID", "a"), ("AZURE_CLIENT_SECRET", "s"), ("ARM_CLIENT_ID", "c"), ("ARM_CLIENT_SECRET", "t"))
            .ShouldBe(new SignInChoice.ClientSecret("c", "ARM_CLIENT_SECRET"));

    [Fact]
    public void Takes_a_certificate() =>
        From(("AZURE_CLIENT_ID", "c"), ("AZURE_CLIENT_CERTIFICATE_PATH", "p.pem")).ShouldBe(new SignInChoice.ClientCertificate("c", "p.pem", null));

    [Fact]
    public void Prefers_a_workload_identity_over_a_secret() =>
        From(("AZURE_CLIENT_ID", "c"), ("AZURE_CLIENT_SECRET", "s"), ("AZURE_FEDERATED_TOKEN_FILE", "/t"))
            .ShouldBe(new SignInChoice.TokenFile("c", "/t"));

    [Fact]
    public void Takes_a_token_from_a_variable() =>
        From(("ARM_CLIENT_ID", "c"), ("ARM_USE_OIDC", "true"), ("ARM_OIDC_TOKEN", "j")).ShouldBe(new SignInChoice.TokenText("c", "ARM_OIDC_TOKEN"));

    [Fact]
    public void Asks_github_for_a_token() =>
        From(("ARM_CLIENT_ID", "c"), ("ARM_USE_OIDC", "true"), ("ACTIONS_ID_TOKEN_REQUEST_URL", "https://x/"), ("ACTIONS_ID_TOKEN_REQUEST_TOKEN", "b"))
            .ShouldBe(new SignInChoice.TokenRequest("c", new Uri("https://x/"), "ACTIONS_ID_TOKEN_REQUEST_TOKEN"));

    [Theory]
    [InlineData("true")]
    [InlineData("1")]
    public void Takes_the_machines_identity(string on) => From(("ARM_USE_MSI", on)).ShouldBe(new SignInChoice.ManagedIdentity(null));

    [Fact]
    public void Takes_a_chosen_identity_of_the_machine() =>
        From(("ARM_USE_MSI", "true"), ("ARM_CLIENT_ID", "c")).ShouldBe(new SignInChoice.ManagedIdentity("c"));

    [Fact]
    public void A_sign_in_of_the_emulator_never_prints_its_secret() =>
        new EmulatorSignIn("t", "c", "hidden").ToString().ShouldBe("c in t");

    private static SignInChoice From(params (string Name, string Value)[] variables) =>
        SignInChoice.From(name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
