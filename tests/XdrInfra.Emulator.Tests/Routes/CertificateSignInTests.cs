using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Routes;

/// <summary>The app signs in with the certificate that is registered for it.</summary>
public sealed class CertificateSignInTests
{
    [Theory]
    [InlineData("RS256", "x5t")]        // Microsoft's libraries for Python and Go
    [InlineData("PS256", "x5t#S256")]   // and those for .NET and JavaScript
    public async Task Takes_an_assertion_of_the_registered_certificate(string algorithm, string thumbprint)
    {
        await using var azure = await TestAzure.StartAsync();

        (await SignInAsync(azure, Registered(azure), algorithm, thumbprint)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Refuses_another_certificate()
    {
        await using var azure = await TestAzure.StartAsync();
        using var key = RSA.Create(2048);
        using var other = new CertificateRequest("CN=other", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);

        var answer = await SignInAsync(azure, other);

        (answer.Status, answer.Value("error")).ShouldBe((401, "invalid_client"));
        answer.Value("error_description").ShouldStartWith("AADSTS700027: ");
    }

    [Fact]
    public async Task Refuses_a_signature_that_is_not_the_certificates()
    {
        await using var azure = await TestAzure.StartAsync();
        using var key = RSA.Create(2048);

        (await SignInAsync(azure, Registered(azure), signer: key)).Value("error_description").ShouldStartWith("AADSTS700027: ");
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com/common/oauth2/v2.0/token", 300, "AADSTS700023")]
    [InlineData(null, -1, "AADSTS700024")]
    public async Task Refuses_a_wrong_audience_and_an_old_assertion(string? audience, int lifetime, string code)
    {
        await using var azure = await TestAzure.StartAsync();

        var answer = await SignInAsync(azure, Registered(azure), audience: audience, lifetime: lifetime);

        answer.Status.ShouldBe(401);
        answer.Value("error_description").ShouldStartWith(code + ": ");
    }

    [Fact]
    public async Task Refuses_an_assertion_that_is_no_token()
    {
        await using var azure = await TestAzure.StartAsync();

        (await azure.SignInAsync(Form(azure, "not.a.token"))).Value("error_description").ShouldStartWith("AADSTS50027: ");
    }

    [Fact]
    public async Task Keeps_the_key_from_others()
    {
        await using var azure = await TestAzure.StartAsync();

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(PemFile(azure)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static string PemFile(TestAzure azure) => Path.Combine(azure.Folder, "state", "client.pem");

    private static X509Certificate2 Registered(TestAzure azure) => X509Certificate2.CreateFromPemFile(PemFile(azure));

    private static async Task<Answer> SignInAsync(
        TestAzure azure, X509Certificate2 certificate, string algorithm = "RS256", string thumbprint = "x5t", string? audience = null, int lifetime = 300, RSA? signer = null)
    {
        using var own = certificate.GetRSAPrivateKey()!;   // each of these was made with its key
        var header = new Dictionary<string, object> { ["alg"] = algorithm, ["typ"] = "JWT", [thumbprint] = Encode(certificate.GetCertHash(thumbprint == "x5t" ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256)) };
        var claims = new Dictionary<string, object>
        {
            ["iss"] = azure.Host.Credentials.ClientId,
            ["sub"] = azure.Host.Credentials.ClientId,
            ["aud"] = audience ?? $"{azure.Host.Address}{azure.Host.Credentials.TenantId}/oauth2/v2.0/token",
            ["exp"] = azure.Clock.GetUtcNow().AddSeconds(lifetime).ToUnixTimeSeconds(),
        };
        var head = $"{Encode(JsonSerializer.SerializeToUtf8Bytes(header))}.{Encode(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        var signature = (signer ?? own).SignData(Encoding.ASCII.GetBytes(head), HashAlgorithmName.SHA256, algorithm == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
        return await azure.SignInAsync(Form(azure, $"{head}.{Encode(signature)}"));
    }

    private static Dictionary<string, string> Form(TestAzure azure, string assertion) => new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = azure.Host.Credentials.ClientId,
        ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        ["client_assertion"] = assertion,
        ["scope"] = $"{TestAzure.Arm}/.default",
    };

    private static string Encode(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
