using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace XdrInfra.Benchmarks.Serving;

/// <summary>Kestrel with HTTPS that answers everything with an empty object: what no server on it can beat.</summary>
internal static class EmptyServer
{
    /// <summary>Word of the child process.</summary>
    public const string Word = "empty-server";

    private static readonly byte[] Answer = "{}"u8.ToArray();

    /// <summary>Serves until its input ends; the first line of output is its address.</summary>
    public static async Task<int> RunAsync(string stateFolder, TextReader input, TextWriter output)
    {
        using var pem = X509Certificate2.CreateFromPemFile(Path.Combine(stateFolder, "emulator.pem"), Path.Combine(stateFolder, "emulator.key"));
        using var certificate = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), password: null);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
        });
        await using var server = builder.Build();
        server.Run(AnswerAsync);
        await server.StartAsync();
        await output.WriteLineAsync(server.Urls.First());
        await output.FlushAsync();
        await input.ReadToEndAsync();
        await server.StopAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null);
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = Answer.Length;
        await http.Response.Body.WriteAsync(Answer);
    }
}
