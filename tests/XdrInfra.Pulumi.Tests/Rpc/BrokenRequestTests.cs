using System.Net;
using System.Net.Http.Headers;
using XdrInfra.Pulumi.Rpc;

namespace XdrInfra.Pulumi.Tests.Rpc;

/// <summary>What the server answers to bytes that no well-made client sends.</summary>
public sealed class BrokenRequestTests
{
    [Theory]
    [InlineData("", 3, "The call carries no message; it needs one.")]
    [InlineData("00 00", 3, "The message ends after 2 of the 5 bytes of its header.")]
    [InlineData("00 00 00 00 05 01", 3, "The message ends after 1 of 5 bytes.")]
    [InlineData("00 18 FF FF FF 01", 3, "The message ends after 1 of 419430399 bytes.")]
    [InlineData("00 7F FF FF FF", 8, "The message has 2147483647 bytes; the limit is 419430400.")]
    [InlineData("00 FF FF FF FF", 8, "The message has 4294967295 bytes; the limit is 419430400.")]
    [InlineData("01 00 00 00 00", 12, "The message is compressed; send it without compression.")]
    [InlineData("00 00 00 00 00 00", 3, "The message is followed by more bytes; a call carries one message.")]
    [InlineData("00 00 00 00 02 0A FF", 3, null)]
    [InlineData("00 00 00 00 02 FF FF", 3, null)]
    public async Task Is_answered_with_what_is_wrong(string hex, int code, string? message)
    {
        await using var echo = await Echo.StartAsync();

        var answer = await PostAsync(echo, Convert.FromHexString(hex.Replace(" ", "")));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("grpc-status").ShouldBe([$"{code}"]);
        var said = RpcHeaders.Unescape(answer.Headers.GetValues("grpc-message").Single());
        if (message is null)
        {
            said.ShouldStartWith("The message cannot be read: ");
        }
        else
        {
            said.ShouldBe(message);
        }

        (await echo.SayAsync("still here")).Message.ShouldBe("still here");
    }

    [Fact]
    public async Task A_seeded_storm_of_random_bytes_is_always_answered()
    {
        await using var echo = await Echo.StartAsync();
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var bytes = new byte[random.Next(0, 40)];
            random.NextBytes(bytes);
            bytes.AsSpan(0, Math.Min(4, bytes.Length)).Clear();

            var answer = await PostAsync(echo, bytes);

            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        echo.Server.CallCount.ShouldBe(0);
    }

    [Fact]
    public async Task Another_verb_is_refused()
    {
        await using var echo = await Echo.StartAsync();

        (await SendAsync(echo, HttpMethod.Get, null)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Another_content_type_is_refused()
    {
        await using var echo = await Echo.StartAsync();

        var answer = await SendAsync(echo, HttpMethod.Post, new StringContent("{}", new MediaTypeHeaderValue("application/json")));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    private static Task<HttpResponseMessage> PostAsync(Echo echo, byte[] bytes) =>
        SendAsync(echo, HttpMethod.Post, new ByteArrayContent(bytes) { Headers = { ContentType = new("application/grpc") } });

    private static async Task<HttpResponseMessage> SendAsync(Echo echo, HttpMethod verb, HttpContent? content)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(verb, $"http://{echo.Address}/test.Echo/Say")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = content,
        };
        return await http.SendAsync(request);
    }
}
