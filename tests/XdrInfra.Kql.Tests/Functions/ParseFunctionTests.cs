namespace XdrInfra.Kql.Tests.Functions;

/// <summary>URLs, paths, command lines, CSV, versions.</summary>
public sealed class ParseFunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/parse-url-function", "parse_url", "parseurl")]
    [InlineData("tostring(parse_url('https://ann:pw@example.org:8443/a/b?x=1&y=two#part'))", "{\"Scheme\":\"https\",\"Host\":\"example.org\",\"Port\":\"8443\",\"Path\":\"/a/b\",\"Username\":\"ann\",\"Password\":\"pw\",\"Query Parameters\":{\"x\":\"1\",\"y\":\"two\"},\"Fragment\":\"part\"}")]
    [InlineData("tostring(parse_url('https://example.org'))", "{\"Scheme\":\"https\",\"Host\":\"example.org\",\"Port\":\"\",\"Path\":\"\",\"Username\":\"\",\"Password\":\"\",\"Query Parameters\":{},\"Fragment\":\"\"}")]
    [InlineData("parse_url('http://[2001:db8::1]:80/x').Host", "[2001:db8::1]")]
    [InlineData("parse_url('https://example.org/a?q=b%20c')['Query Parameters'].q", "b c")]
    [InlineData("parseurl('https://example.org/').Host", "example.org")]
    public void Parse_url(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/parse-url-query-function", "parse_urlquery", "parseurlquery")]
    [InlineData("tostring(parse_urlquery('a=1&b=two'))", "{\"Query Parameters\":{\"a\":\"1\",\"b\":\"two\"}}")]
    [InlineData("tostring(parse_urlquery('?a=x%20y&b'))", "{\"Query Parameters\":{\"a\":\"x y\",\"b\":\"\"}}")]
    [InlineData("tostring(parse_urlquery(''))", "{\"Query Parameters\":{}}")]
    [InlineData("parseurlquery('a=1')['Query Parameters'].a", "1")]
    public void Parse_urlquery(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/parse-path-function", "parse_path")]
    [InlineData("tostring(parse_path(@'D:\\logs\\app.2026.log'))", "{\"Scheme\":\"\",\"RootPath\":\"D:\",\"DirectoryPath\":\"D:\\\\logs\",\"DirectoryName\":\"logs\",\"Filename\":\"app.2026.log\",\"Extension\":\"log\",\"AlternateDataStreamName\":\"\"}")]
    [InlineData("tostring(parse_path(@'logs\\app.log'))", "{\"Scheme\":\"\",\"RootPath\":\"\",\"DirectoryPath\":\"logs\",\"DirectoryName\":\"logs\",\"Filename\":\"app.log\",\"Extension\":\"log\",\"AlternateDataStreamName\":\"\"}")]
    [InlineData("tostring(parse_path('/var/log/syslog'))", "{\"Scheme\":\"\",\"RootPath\":\"\",\"DirectoryPath\":\"/var/log\",\"DirectoryName\":\"log\",\"Filename\":\"syslog\",\"Extension\":\"\",\"AlternateDataStreamName\":\"\"}")]
    [InlineData("tostring(parse_path('file://D:/logs/app.log:hidden.exe'))", "{\"Scheme\":\"file\",\"RootPath\":\"D:\",\"DirectoryPath\":\"D:/logs\",\"DirectoryName\":\"logs\",\"Filename\":\"app.log\",\"Extension\":\"log\",\"AlternateDataStreamName\":\"hidden.exe\"}")]
    [InlineData("parse_path(@'\\\\server\\share\\a.txt').DirectoryPath", "\\\\server\\share")]
    [InlineData("parse_path(@'\\\\?\\D:\\logs\\a.txt').RootPath", "D:")]
    [InlineData("parse_path('app.exe:hidden.exe').AlternateDataStreamName", "hidden.exe")]
    [InlineData("parse_path('app.exe:hidden.exe').Filename", "app.exe")]
    public void Parse_path(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/parse-command-line-function", "parse_command_line")]
    [InlineData("parse_command_line('tool \"two words\" -x', 'windows')", "[\"tool\",\"two words\",\"-x\"]")]
    [InlineData("parse_command_line('\"C:\\\\Program Files\\\\a.exe\" /s', 'windows')", "[\"C:\\\\Program Files\\\\a.exe\",\"/s\"]")]
    [InlineData("parse_command_line(@'a.exe C:\\dir\\ \"C:\\my dir\\\\\" \\\"x', 'windows')", "[\"a.exe\",\"C:\\\\dir\\\\\",\"C:\\\\my dir\\\\\",\"\\\"x\"]")]
    [InlineData("parse_command_line('a.exe \"tab\\tin\"\\tb', 'windows')", "[\"a.exe\",\"tab\\tin\",\"b\"]")]
    [InlineData("parse_command_line('a.exe \"\"', 'windows')", "[\"a.exe\",\"\"]")]
    [InlineData("parse_command_line('a.exe x\"y z\"w', 'windows')", "[\"a.exe\",\"xy zw\"]")]
    [InlineData("parse_command_line(' a.exe', 'windows')", "[\"\",\"a.exe\"]")]
    [InlineData("parse_command_line('', 'windows')", "null")]
    public void Parse_command_line(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/parse-csv-function", "parse_csv")]
    [InlineData("parse_csv('a,b,,c')", "[\"a\",\"b\",\"\",\"c\"]")]
    [InlineData("parse_csv('\"x,y\",\"say \"\"hi\"\"\",z')", "[\"x,y\",\"say \\\"hi\\\"\",\"z\"]")]
    [InlineData("parse_csv('a,\"two\\nlines\"')", "[\"a\",\"two\\nlines\"]")]
    [InlineData("parse_csv('a,b\\nc,d')", "[\"a\",\"b\"]")]
    [InlineData("parse_csv('')", "[\"\"]")]
    public void Parse_csv(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/parse-version-function", "parse_version")]
    [InlineData("parse_version('1.2.3.4')", "1000000020000000300000004")]
    [InlineData("parse_version('0.0.0.7')", "7")]
    [InlineData("parse_version('2')", "2000000000000000000000000")]
    [InlineData("parse_version('1.0') == parse_version('1.0.0.0')", "true")]
    [InlineData("parse_version('1.10') > parse_version('1.9')", "true")]
    [InlineData("parse_version('99999999.1') > parse_version('99999998.99999999')", "true")]
    [InlineData("parse_version('20261121.2') > parse_version('20261121.1')", "true")]
    [InlineData("parse_version('79228') > parse_version('79227.99999999.99999999.99999999')", "true")]
    [InlineData("parse_version('1.2.3.4.5')", "null")]
    [InlineData("parse_version('123456789')", "null")]
    [InlineData("parse_version('1.x')", "null")]
    [InlineData("parse_version('1..2')", "null")]
    [InlineData("parse_version('')", "null")]
    public void Parse_version(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
