using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace XdrInfra.Emulator.Hosting;

/// <summary>Kestrel, bare: HTTPS on loopback, no console, no configuration from outside.</summary>
internal static class WebServer
{
    public static async Task<WebApplication> StartAsync(
        LoopbackSockets sockets, X509Certificate2 certificate, RequestDelegate handle, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.Services.Configure<SocketTransportOptions>(options => options.CreateBoundListenSocket = sockets.Take);
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            foreach (var endPoint in sockets.EndPoints)
            {
                options.Listen(endPoint, listen => listen.UseHttps(certificate));
            }
        });
        var application = builder.Build();
        application.Run(handle);
        await application.StartAsync(cancellationToken);
        return application;
    }
}
