using XdrInfra.Pulumi.Rpc;

namespace XdrInfra.Pulumi.Tests.Rpc;

public sealed class RpcHeadersTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("100%", "100%25")]
    [InlineData("é\n", "%C3%A9%0A")]
    public void Escapes_a_message_and_reads_it_back(string text, string escaped)
    {
        RpcHeaders.Escape(text).ShouldBe(escaped);
        RpcHeaders.Unescape(escaped).ShouldBe(text);
    }

    [Theory]
    [InlineData("50%")]
    [InlineData("%zz")]
    public void Leaves_a_broken_escape_as_it_is(string text) => RpcHeaders.Unescape(text).ShouldBe(text);

    [Theory]
    [InlineData("10S", 10_000)]
    [InlineData("250m", 250)]
    [InlineData("2M", 120_000)]
    [InlineData("1H", 3_600_000)]
    [InlineData("5000u", 5)]
    [InlineData("3000000n", 3)]
    public void Reads_a_timeout_in_each_unit(string text, int milliseconds) =>
        RpcHeaders.ParseTimeout(text).ShouldBe(TimeSpan.FromMilliseconds(milliseconds));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("S")]
    [InlineData("10")]
    [InlineData("-1S")]
    [InlineData("10X")]
    [InlineData("123456789S")]
    [InlineData("99999999H")]
    public void Takes_anything_else_as_no_limit(string? text) => RpcHeaders.ParseTimeout(text).ShouldBeNull();

    [Theory]
    [InlineData(10_000, "10000m")]
    [InlineData(0.5, "1m")]
    [InlineData(200_000_000, "200000S")]
    public void Writes_a_timeout_in_a_unit_that_holds_it(double milliseconds, string text) =>
        RpcHeaders.FormatTimeout(TimeSpan.FromMilliseconds(milliseconds)).ShouldBe(text);

    [Fact]
    public void Takes_a_code_that_nobody_knows_as_unknown()
    {
        var error = RpcHeaders.ToError(99, null, "not base64!");

        error.Code.ShouldBe(RpcCode.Unknown);
        error.Message.ShouldBe("The call ended with status 99 and no message.");
        error.Details.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CAk")]
    [InlineData("CAk=")]
    [InlineData("////")]
    public void Reads_details_with_and_without_padding_and_survives_broken_ones(string details) =>
        RpcHeaders.ToError(9, "m", details).Code.ShouldBe(RpcCode.FailedPrecondition);
}
