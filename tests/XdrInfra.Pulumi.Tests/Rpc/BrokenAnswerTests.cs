using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using XdrInfra.Pulumi.Rpc;

namespace XdrInfra.Pulumi.Tests.Rpc;

/// <summary>What the client makes of answers that no well-made server gives.</summary>
public sealed class BrokenAnswerTests
{
    private const string Good = "00 00 00 00 00";

    [Theory]
    [InlineData(400, RpcCode.Internal)]
    [InlineData(401, RpcCode.Unauthenticated)]
    [InlineData(403, RpcCode.PermissionDenied)]
    [InlineData(404, RpcCode.Unimplemented)]
    [InlineData(503, RpcCode.Unavailable)]
    [InlineData(500, RpcCode.Unknown)]
    public async Task An_http_error_is_named(int status, RpcCode code)
    {
        var error = await CallAsync(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync("<html>");
        });

        error.Code.ShouldBe(code);
        error.Message.ShouldBe($"'/test.Echo/Say' was answered with HTTP {status} instead of gRPC.");
    }

    [Fact]
    public async Task Another_content_type_is_named()
    {
        var error = await CallAsync(context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync("<html>");
        });

        error.Code.ShouldBe(RpcCode.Unknown);
        error.Message.ShouldBe("'/test.Echo/Say' was answered with content of type 'text/html' instead of 'application/grpc'.");
    }

    [Theory]
    [InlineData(Good, "'/test.Echo/Say' ended without a status.")]
    [InlineData("", "'/test.Echo/Say' ended without a status.")]
    [InlineData("00 00 00", "The message ends after 3 of the 5 bytes of its header.")]
    public async Task An_answer_without_a_status_is_an_error(string hex, string message) =>
        (await CallAsync(context => WriteAsync(context, hex))).Message.ShouldBe(message);

    [Theory]
    [InlineData("", "'/test.Echo/Say' ended well but without a message.")]
    [InlineData("00 00 00 00 05 01", "The message ends after 1 of 5 bytes.")]
    [InlineData("00 FF FF FF FF", "The message has 4294967295 bytes; the limit is 419430400.")]
    [InlineData("01 00 00 00 00", "The message is compressed; send it without compression.")]
    public async Task A_broken_message_with_a_good_status_is_an_error(string hex, string message)
    {
        var error = await CallAsync(async context =>
        {
            await WriteAsync(context, hex);
            context.Response.AppendTrailer("grpc-status", "0");
        });

        error.Message.ShouldBe(message);
    }

    [Fact]
    public async Task An_error_after_the_message_counts()
    {
        var error = await CallAsync(async context =>
        {
            await WriteAsync(context, Good);
            context.Response.AppendTrailer("grpc-status", "14");
            context.Response.AppendTrailer("grpc-message", "shutting down");
        });

        error.Code.ShouldBe(RpcCode.Unavailable);
        error.Message.ShouldBe("shutting down");
    }

    [Theory]
    [InlineData(7, RpcCode.Unavailable)]
    [InlineData(8, RpcCode.Cancelled)]
    [InlineData(2, RpcCode.Internal)]
    public async Task A_reset_stream_is_an_error(int http2Code, RpcCode code)
    {
        var error = await CallAsync(context =>
        {
            context.Features.GetRequiredFeature<IHttpResetFeature>().Reset(http2Code);
            return Task.CompletedTask;
        });

        error.Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_cut_connection_is_an_error()
    {
        var error = await CallAsync(context =>
        {
            context.Connection.RequestClose();
            context.Abort();
            return Task.CompletedTask;
        });

        error.Message.ShouldStartWith("'/test.Echo/Say' got no answer: ");
    }

    private static Task WriteAsync(HttpContext context, string hex)
    {
        context.Response.ContentType = "application/grpc";
        return context.Response.Body.WriteAsync(Convert.FromHexString(hex.Replace(" ", ""))).AsTask();
    }

    private static async Task<RpcException> CallAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        await using var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        using var client = new RpcChannel(new Uri(app.Urls.Single()).Authority);
        return await Should.ThrowAsync<RpcException>(() => client.CallAsync(Echo.Say, new(), default));
    }
}
