namespace XdrInfra.Kql.Tests.Functions;

// https://learn.microsoft.com/kusto/query/parse-user-agent-function
public sealed class UserAgentTests
{
    private const string Edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.2903.51";
    private const string Phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";
    private const string Android = "Mozilla/5.0 (Linux; Android 14; SM-A546B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.6723.58 Mobile Safari/537.36";

    [Theory]
    [InlineData(Edge, "Edge 131 0 2903")]
    [InlineData(Phone, "Mobile Safari 18 1 ")]
    [InlineData(Android, "Chrome Mobile 130 0 6723")]
    [InlineData("Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0", "Firefox 132 0 ")]
    [InlineData("Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko", "IE 11 0 ")]
    [InlineData("python-requests/2.31.0", "Python Requests 2 31 0")]
    [InlineData("curl/8.5.0", "curl 8 5 0")]
    [InlineData("BAV2ROPC", "Other   ")]
    public void Browsers(string agent, string expected) =>
        Kql.Value($"b = parse_user_agent('{agent}', 'browser').Browser | project strcat(b.Family, ' ', b.MajorVersion, ' ', b.MinorVersion, ' ', b.Patch)").ShouldBe(expected);

    [Theory]
    [InlineData(Edge, "Windows 10  ")]
    [InlineData(Phone, "iOS 18 1 ")]
    [InlineData(Android, "Android 14  ")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", "Mac OS X 10 15 7")]
    [InlineData("Mozilla/5.0 (Windows NT 6.3)", "Windows 8 1 ")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64)", "Linux   ")]
    [InlineData("curl/8.5.0", "Other   ")]
    public void Systems(string agent, string expected) =>
        Kql.Value($"o = parse_user_agent('{agent}', 'os').OperatingSystem | project strcat(o.Family, ' ', o.MajorVersion, ' ', o.MinorVersion, ' ', o.Patch)").ShouldBe(expected);

    [Theory]
    [InlineData(Phone, """{"Family":"iPhone","Brand":"Apple","Model":"iPhone"}""")]
    [InlineData(Android, """{"Family":"Samsung SM-A546B","Brand":"Samsung","Model":"SM-A546B"}""")]
    [InlineData("Mozilla/5.0 (Linux; Android 15; Pixel 9 Pro Build/AP3A)", """{"Family":"Google Pixel 9 Pro","Brand":"Google","Model":"Pixel 9 Pro"}""")]
    [InlineData(Edge, """{"Family":"Other","Brand":"","Model":""}""")]
    public void Devices(string agent, string expected) => Kql.Value($"parse_user_agent('{agent}', 'device').Device").ShouldBe(expected);

    [Theory]
    [InlineData("dynamic(['os', 'device'])", """["OperatingSystem","Device"]""")]
    [InlineData("'browser'", """["Browser"]""")]
    [InlineData("'engine'", "null")]
    public void Only_what_was_asked_for(string lookFor, string expected) => Kql.Value($"bag_keys(parse_user_agent('{Edge}', {lookFor}))").ShouldBe(expected);

    [Fact]
    public void Text_made_to_be_slow_is_not() =>
        Kql.Value("parse_user_agent(strcat('Android ', strrep('; ', 50000), strrep('Chrome/1.', 50000)), 'browser').Browser.Family").ShouldBe("Chrome");
}
