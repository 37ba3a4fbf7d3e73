using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using XdrInfra.Benchmarks.Processes;
using XdrInfra.Benchmarks.Running;

namespace XdrInfra.Benchmarks.Serving;

/// <summary>The embedded Azure under load, beside a Kestrel that does nothing, in turns: 80 % reads, 20 % writes that reach the disk.</summary>
internal sealed class EmulatorBenchmark : IBenchmark
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    public string Name => "emulator";

    public async Task<IReadOnlyList<Figure>> RunAsync(TextWriter log)
    {
        var state = Directory.CreateTempSubdirectory("xdr-benchmark-").FullName;
        try
        {
            return await MeasureAsync(state, log);
        }
        finally
        {
            Directory.Delete(state, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(string state, TextWriter log)
    {
        await using var emulator = ServerProcess.Start(await XdrTool.ExecutableAsync(), "emulate", "--state", state);
        var port = await emulator.PortAsync();
        await using var empty = ServerProcess.Start(Environment.ProcessPath ?? "dotnet", [.. OwnChild.Self(), EmptyServer.Word, state]);
        var emptyPort = await empty.PortAsync();
        var certificate = X509Certificate2.CreateFromPem(await File.ReadAllTextAsync(Path.Combine(state, "emulator.pem"))).RawData;
        var mix = await MixAsync(state, port, certificate);
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var run = 0; run <= Median.Runs; run++)
        {
            theirs.Add(await Load.RunAsync(emptyPort, certificate, mix, Turn));
            ours.Add(await Load.RunAsync(port, certificate, mix, Turn));
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(run == 0 ? "warm-up" : $"run {run}")}: {ours[^1]:N0} of {theirs[^1]:N0} requests a second, {emulator.PeakMebibytes:0} MiB"));
        }

        var share = Median.Of(ours.Skip(1).Zip(theirs.Skip(1), (own, other) => own / other));
        return
        [
            new("emulator: requests a second", Median.Of(ours.Skip(1)), "/s"),
            new("empty Kestrel: requests a second", Median.Of(theirs.Skip(1)), "/s"),
            new("empty Kestrel / emulator", 1 / share, "times", 4),
            new("emulator: peak memory", emulator.PeakMebibytes, "MiB", 200),
        ];
    }

    /// <summary>Signs in and makes the place.</summary>
    private static async Task<RequestMix> MixAsync(string state, int port, byte[] certificate)
    {
        var exports = (await File.ReadAllLinesAsync(Path.Combine(state, "emulator.env"))).Where(line => line.StartsWith("export ", StringComparison.Ordinal))
            .Select(line => line["export ".Length..].Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1].Trim('\''));
        using var handler = new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null && shown.GetRawCertData().AsSpan().SequenceEqual(certificate) } };
        using var client = new HttpClient(handler) { BaseAddress = new Uri($"https://localhost:{port}") };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = exports["AZURE_CLIENT_ID"],
            ["client_secret"] = exports["AZURE_CLIENT_SECRET"],
            ["scope"] = "https://management.azure.com/.default",
        });
        var answer = await client.PostAsync($"/{exports["AZURE_TENANT_ID"]}/oauth2/v2.0/token", form);
        var token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("access_token").GetString() ?? "";
        var mix = new RequestMix($"localhost:{port}", token, exports["ARM_SUBSCRIPTION_ID"]);
        using var connection = await KeepAliveConnection.OpenAsync(port, certificate);
        foreach (var request in mix.Setup())
        {
            if (await connection.SendAsync(request) is var status and not (200 or 201))
            {
                throw new InvalidOperationException($"The setup was answered {status}.");
            }
        }

        return mix;
    }
}
