using System.Text.Json;

namespace XdrInfra.Emulator.Tests.Running;

/// <summary>An answer, read to its end.</summary>
internal sealed record Answer(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    public JsonElement Properties => Json.GetProperty("properties");

    public string? Code => Json.GetProperty("error").GetProperty("code").GetString();

    /// <summary>The message, taken out of the message where SecurityInsights has put it.</summary>
    public string? Message
    {
        get
        {
            var message = Json.GetProperty("error").GetProperty("message").GetString() ?? "";
            return message.StartsWith('{') ? JsonSerializer.Deserialize<JsonElement>(message).GetProperty("error").GetProperty("message").GetString() : message;
        }
    }

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var headers = response.Headers.Concat(response.Content.Headers)
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), headers);
        }
    }

    public string Value(string name) => Json.GetProperty(name).ToString();

    public string Property(string name) => Properties.GetProperty(name).ToString();
}
