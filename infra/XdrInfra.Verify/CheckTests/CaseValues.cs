using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using XdrInfra.Model.Values;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace XdrInfra.Verify.CheckTests;

/// <summary>YAML of a case to JSON: numbers and booleans by their look, <c>now-5m</c> as a time, <c>a1..a9</c> as a list.</summary>
internal static partial class CaseValues
{
    private const int MostItems = 1000;

    public static JsonNode? Json(YamlNode node, DateTimeOffset now) => node switch
    {
        YamlMappingNode map => Object(map, now),
        YamlSequenceNode list => new JsonArray([.. list.Select(item => Json(item, now))]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value ?? "", now),
        YamlScalarNode quoted => JsonValue.Create(quoted.Value),
        _ => null,
    };

    // Keys that differ in their tag only are one key in JSON: the last one stays.
    private static JsonObject Object(YamlMappingNode map, DateTimeOffset now)
    {
        var result = new JsonObject();
        foreach (var (key, value) in map.Children)
        {
            result[(key as YamlScalarNode)?.Value ?? key.ToString()] = Json(value, now);
        }

        return result;
    }

    private static JsonNode? Plain(string text, DateTimeOffset now)
    {
        if (text is "null" or "~" or "")
        {
            return null;
        }

        if (bool.TryParse(text, out var flag))
        {
            return JsonValue.Create(flag);
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number == Math.Floor(number) && Math.Abs(number) < 1e15 ? JsonValue.Create((long)number) : JsonValue.Create(number);
        }

        return Time(text, now) is { } time ? JsonValue.Create(time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture)) : Items(text);
    }

    private static DateTimeOffset? Time(string text, DateTimeOffset now)
    {
        if (Moment().Match(text) is not { Success: true } match)
        {
            return null;
        }

        return !match.Groups["span"].Success ? now
            : Durations.Parse(match.Groups["span"].Value) is { } span ? Shift(now, match.Groups["sign"].Value == "-" ? -span : span)
            : null;
    }

    private static DateTimeOffset? Shift(DateTimeOffset now, TimeSpan by) =>
        by > DateTimeOffset.MaxValue - now || by < DateTimeOffset.MinValue - now ? null : now + by;

    private static JsonNode? Items(string text)
    {
        if (Sequence().Match(text) is not { Success: true } match)
        {
            return JsonValue.Create(text);
        }

        var from = int.Parse(match.Groups["from"].Value, CultureInfo.InvariantCulture);
        var to = Math.Min(int.Parse(match.Groups["to"].Value, CultureInfo.InvariantCulture), from + MostItems);
        return new JsonArray([.. Enumerable.Range(from, Math.Max(0, to - from + 1)).Select(number => (JsonNode?)JsonValue.Create($"{match.Groups["head"].Value}{number}"))]);
    }

    [GeneratedRegex(@"^now((?<sign>[+-])(?<span>[\d.]+[smhd]))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Moment();

    [GeneratedRegex(@"^(?<head>[a-z]+)(?<from>\d{1,6})\.\.\k<head>(?<to>\d{1,6})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sequence();
}
