using System.Text;
using XdrInfra.Azure.Errors;

namespace XdrInfra.Azure.Tests.Errors;

public sealed class ErrorBodyTests
{
    [Fact]
    public void Reads_code_and_message_of_a_plain_error()
    {
        var error = Read(404, """{"error":{"code":"ResourceNotFound","message":"It is gone."}}""");

        (error.Code, error.Message).ShouldBe(("ResourceNotFound", "It is gone."));
    }

    [Fact]
    public void Unwraps_an_error_that_is_text_inside_the_message()
    {
        var inner = """{\"error\":{\"code\":\"NotOnboarded\",\"message\":\"Workspace 'law' is not onboarded to Microsoft Sentinel.\"}}""";

        var error = Read(400, $$$"""{"error":{"code":"BadRequest","message":"{{{inner}}}"}}""");

        (error.Code, error.Message).ShouldBe(("NotOnboarded", "Workspace 'law' is not onboarded to Microsoft Sentinel."));
        error.Codes.ShouldBe(["BadRequest", "NotOnboarded"]);
    }

    [Fact]
    public void Follows_the_inner_errors_of_the_query_service()
    {
        var error = Read(400, """
            {"error":{"code":"BadArgumentError","message":"The request had some invalid properties","innererror":
            {"code":"SyntaxError","message":"Syntax error.","innererror":{"code":"SYN0002","message":"Query could not be parsed at 'x' on line [1,4]"}}}}
            """);

        error.Codes.ShouldBe(["BadArgumentError", "SyntaxError", "SYN0002"]);
        error.Message.ShouldBe("The request had some invalid properties. Syntax error. Query could not be parsed at 'x' on line [1,4]");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    public void Falls_back_to_the_status_when_the_body_says_nothing(string body) => Read(502, body).Code.ShouldBe("Http502");

    [Theory]
    [InlineData("<html>Bad gateway</html>", "The body is not JSON; it begins with \"<html>Bad gateway</html>\".")]
    [InlineData("{\"error\":{", "The body is not JSON; it begins with \"{\"error\":{\".")]
    public void Says_of_a_body_that_is_not_json_how_it_begins(string body, string message)
    {
        var error = Read(502, body);

        (error.Message, error.HasCode(LocalCodes.Malformed), error.HasCode("Http502")).ShouldBe((message, true, true));
    }

    [Fact]
    public void Quotes_no_more_than_eighty_characters_of_a_body_that_is_not_json() =>
        Read(502, new string('x', 500)).Message.ShouldBe($"The body is not JSON; it begins with \"{new string('x', 80)}\".");

    [Fact]
    public void Reads_the_reasons_of_a_failed_deployment()
    {
        var error = Read(200, """
            {"status":"Failed","error":{"code":"DeploymentFailed","message":"At least one failed.","details":[{"code":"Conflict","message":"{\"error\":{\"code\":\"BadRequest\",\"message\":\"The contentId is already associated.\"}}"}]}}
            """);

        error.Codes.ShouldBe(["DeploymentFailed", "Conflict", "BadRequest"]);
        error.Message.ShouldBe("At least one failed. The contentId is already associated.");
    }

    [Fact]
    public void Reads_the_error_of_a_sign_in() =>
        Read(401, """{"error":"invalid_client","error_description":"AADSTS7000215: Wrong secret."}""").Code.ShouldBe("invalid_client");

    [Fact]
    public void Ends_on_a_message_that_wraps_itself_without_end()
    {
        var body = "{}";
        for (var layer = 0; layer < 12; layer++)
        {
            body = $$$"""{"error":{"code":"L{{{layer}}}","message":{{{System.Text.Json.JsonSerializer.Serialize(body)}}}}}""";
        }

        Read(400, body).Codes.Count.ShouldBe(7);
    }

    private static AzureError Read(int status, string body) => ErrorBody.Read(status, Encoding.UTF8.GetBytes(body));
}
