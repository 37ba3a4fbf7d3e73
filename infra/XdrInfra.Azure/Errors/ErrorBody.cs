using System.Text.Json;
using System.Text.Json.Nodes;

namespace XdrInfra.Azure.Errors;

/// <summary>Reads error bodies, also those that carry another error body as text inside their message.</summary>
public static class ErrorBody
{
    private const int DeepestLayer = 6;
    private const int LongestQuote = 80;

    public static AzureError Read(int status, ReadOnlySpan<byte> body)
    {
        if (!body.IsEmpty && !IsJson(body))
        {
            return new AzureError(status, LocalCodes.Malformed, $"The body is not JSON; it begins with \"{Quote(body)}\".", [$"Http{status}", LocalCodes.Malformed]);
        }

        var codes = new List<string>();
        var message = Unwrap(Parse(body), codes, 0);
        return new AzureError(status, codes.Count == 0 ? $"Http{status}" : codes[^1], message, codes.Count == 0 ? [$"Http{status}"] : codes);
    }

    private static string Unwrap(JsonNode? node, List<string> codes, int depth)
    {
        if (node is not JsonObject body || depth > DeepestLayer)
        {
            return "";
        }

        var error = body["error"] as JsonObject ?? body["Error"] as JsonObject ?? body;
        AddCode(error, codes);
        var message = Text(error["message"]) ?? Text(error["Message"]) ?? Text(body["error_description"]) ?? "";
        if (message.AsSpan().TrimStart().StartsWith("{") && Parse(System.Text.Encoding.UTF8.GetBytes(message)) is JsonObject inside)
        {
            return Unwrap(inside, codes, depth + 1) is { Length: > 0 } deeper ? deeper : message;
        }

        AddInner(error["innererror"] as JsonObject, codes, ref message);
        return AddDetails(error["details"] as JsonArray, codes, message, depth);
    }

    /// <summary>A failed deployment has its real reasons in <c>details</c>, each an error body of its own.</summary>
    private static string AddDetails(JsonArray? details, List<string> codes, string message, int depth)
    {
        foreach (var detail in (details ?? []).OfType<JsonObject>())
        {
            if (Unwrap(detail, codes, depth + 1) is { Length: > 0 } deeper && !message.Contains(deeper, StringComparison.Ordinal))
            {
                message = Joined(message, deeper);
            }
        }

        return message;
    }

    /// <summary>The query service puts the real reason into nested <c>innererror</c> objects.</summary>
    private static void AddInner(JsonObject? inner, List<string> codes, ref string message)
    {
        for (var depth = 0; inner is not null && depth < DeepestLayer; depth++)
        {
            AddCode(inner, codes);
            message = Text(inner["message"]) is { Length: > 0 } deeper && !message.Contains(deeper, StringComparison.Ordinal)
                ? Joined(message, deeper)
                : message;
            inner = inner["innererror"] as JsonObject;
        }
    }

    /// <summary>Two sentences; the services leave the full stop out of some.</summary>
    private static string Joined(string message, string deeper) =>
        message.Length == 0 ? deeper : message[^1] is '.' or ':' or ';' ? $"{message} {deeper}" : $"{message}. {deeper}";

    private static void AddCode(JsonObject error, List<string> codes)
    {
        var code = Text(error["code"]) ?? Text(error["Code"]) ?? Text(error["error"]);
        if (code is { Length: > 0 })
        {
            codes.Add(code);
        }
    }

    /// <summary>The beginning, on one line: enough to recognise a proxy's page.</summary>
    private static string Quote(ReadOnlySpan<byte> body)
    {
        var start = System.Text.Encoding.UTF8.GetString(body[..Math.Min(body.Length, LongestQuote * 4)]);
        var line = string.Join(' ', start.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestQuote ? line : line[..LongestQuote];
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static bool IsJson(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
                // to the end: a body that was cut off is no JSON either
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonNode? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            return JsonNode.Parse(ref reader);
        }
        catch (JsonException)
        {
            return null;   // nothing at all: the status says enough
        }
    }
}
