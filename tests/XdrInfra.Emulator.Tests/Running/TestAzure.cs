using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using XdrInfra.Testing.Time;

namespace XdrInfra.Emulator.Tests.Running;

/// <summary>An embedded Azure in a folder of its own, and a plain client that trusts nothing but its certificate.</summary>
internal sealed class TestAzure : IAsyncDisposable
{
    public const string Arm = "https://management.azure.com";
    public const string Logs = "https://api.loganalytics.io";
    public const string Graph = "https://graph.microsoft.com";
    public const string Defender = "https://api.securitycenter.microsoft.com";
    private static readonly string[] KeyFiles = ["secrets.json", "emulator.pem", "emulator.key", "client.pem"];

    // Making keys is most of a start's work, so one state folder's keys serve all tests.
    private static readonly Lazy<Task<string>> Keys = new(MakeKeysAsync);
    private readonly Dictionary<(string Audience, bool User), string> _tokens = [];

    private TestAzure(EmulatorHost host, FakeClock clock, string folder)
    {
        Host = host;
        Clock = clock;
        Folder = folder;
        Client = ClientOf(host);
    }

    public EmulatorHost Host { get; private set; }

    public FakeClock Clock { get; }

    public string Folder { get; }

    public HttpClient Client { get; private set; }

    public string Subscription => $"/subscriptions/{Host.Credentials.SubscriptionId}";

    public string Group => $"{Subscription}/resourceGroups/rg-soc";

    public string Workspace => $"{Group}/providers/Microsoft.OperationalInsights/workspaces/law-soc";

    public string Sentinel => $"{Workspace}/providers/Microsoft.SecurityInsights";

    public static async Task<TestAzure> StartAsync(string? scenario = null)
    {
        var folder = Directory.CreateTempSubdirectory("xdr-emulator-").FullName;
        var clock = new FakeClock();
        await CopyKeysAsync(Path.Combine(folder, "state"));
        var file = scenario is null ? null : Path.Combine(folder, "scenario.yaml");
        if (file is not null)
        {
            await File.WriteAllTextAsync(file, scenario);
        }

        return new TestAzure(await EmulatorHost.StartAsync(Options(folder, clock, file), CancellationToken.None), clock, folder);
    }

    /// <summary>With group, workspace and Sentinel in place.</summary>
    public static async Task<TestAzure> OnboardedAsync(string? scenario = null)
    {
        var azure = await StartAsync(scenario);
        await azure.CreateWorkspaceAsync();
        await azure.PutAsync($"{azure.Sentinel}/onboardingStates/default?api-version=2024-09-01", "{}");
        return azure;
    }

    public async Task CreateWorkspaceAsync()
    {
        await PutAsync($"{Group}?api-version=2021-04-01", """{"location":"westeurope"}""");
        await PutAsync($"{Workspace}?api-version=2023-09-01", """{"location":"westeurope","properties":{"retentionInDays":90}}""");
        Clock.Advance(TimeSpan.FromSeconds(1));
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PutAsync(string path, string body) => SendAsync(HttpMethod.Put, path, body);

    public Task<Answer> PatchAsync(string path, string body) => SendAsync(HttpMethod.Patch, path, body);

    public Task<Answer> PostAsync(string path, string body, string audience = Arm, bool user = false) => SendAsync(HttpMethod.Post, path, body, audience, user);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? body = null, string audience = Arm, bool user = false)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(audience, user));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        return await Answer.ReadAsync(await Client.SendAsync(request));
    }

    public async Task<Answer> SendPlainAsync(HttpRequestMessage request) => await Answer.ReadAsync(await Client.SendAsync(request));

    public async Task<string> TokenAsync(string audience = Arm, bool user = false)
    {
        if (_tokens.TryGetValue((audience, user), out var known))
        {
            return known;
        }

        var form = new Dictionary<string, string> { ["client_id"] = Host.Credentials.ClientId, ["scope"] = $"{audience}/.default" };
        if (user)
        {
            form["grant_type"] = "password";
            form["username"] = Host.Credentials.UserName;
            form["password"] = Host.Credentials.UserPassword;
        }
        else
        {
            form["grant_type"] = "client_credentials";
            form["client_secret"] = Host.Credentials.ClientSecret;
        }

        var answer = await SignInAsync(form);
        answer.Status.ShouldBe(200, answer.Text);
        return _tokens[(audience, user)] = answer.Json.GetProperty("access_token").GetString() ?? "";
    }

    public async Task<Answer> SignInAsync(Dictionary<string, string> form, string? tenant = null)
    {
        using var content = new FormUrlEncodedContent(form);
        return await Answer.ReadAsync(await Client.PostAsync($"/{tenant ?? Host.Credentials.TenantId}/oauth2/v2.0/token", content));
    }

    /// <summary>Stops and starts on the same folder.</summary>
    public async Task RestartAsync()
    {
        await Host.StopAsync(CancellationToken.None);
        Host = await EmulatorHost.StartAsync(Options(Folder, Clock, scenario: null), CancellationToken.None);
        Client.Dispose();
        Client = ClientOf(Host);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Host.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    public static EmulatorOptions Options(string folder, TimeProvider clock, string? scenario) => new()
    {
        StateDirectory = Path.Combine(folder, "state"),
        ScenarioFile = scenario,
        TimeProvider = clock,
        Seed = 7,
    };

    private static async Task<string> MakeKeysAsync()
    {
        var folder = Directory.CreateTempSubdirectory("xdr-emulator-keys-").FullName;
        await using var host = await EmulatorHost.StartAsync(Options(folder, new FakeClock(), scenario: null), CancellationToken.None);
        return Path.Combine(folder, "state");
    }

    private static async Task CopyKeysAsync(string state)
    {
        var keys = await Keys.Value;
        Directory.CreateDirectory(state);
        foreach (var file in KeyFiles)
        {
            File.Copy(Path.Combine(keys, file), Path.Combine(state, file));
        }
    }

    // The ordinary way to trust one certificate: name, time and chain are checked as always.
    private static HttpClient ClientOf(EmulatorHost host)
    {
        var trust = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            CustomTrustStore = { X509Certificate2.CreateFromPem(host.CertificatePem) },
        };
        var handler = new SocketsHttpHandler { SslOptions = { CertificateChainPolicy = trust } };
        return new HttpClient(handler) { BaseAddress = host.Address, Timeout = TimeSpan.FromSeconds(30) };
    }
}
