using System.Globalization;
using System.Text.Json.Nodes;

namespace XdrInfra.Emulator.Pipeline;

/// <summary>Lists in pages: <c>value</c> and, when there is more, <c>nextLink</c>.</summary>
internal static class Paging
{
    public static Reply Reply(Call call, IEnumerable<JsonObject> items, int pageSize)
    {
        var all = items.ToList();
        var skip = int.TryParse(call.Query.GetValueOrDefault("$skipToken"), CultureInfo.InvariantCulture, out var token) ? Math.Max(token, 0) : 0;
        var size = int.TryParse(call.Query.GetValueOrDefault("$top"), CultureInfo.InvariantCulture, out var top) && top > 0 ? Math.Min(top, pageSize) : pageSize;
        var body = new JsonObject { ["value"] = WireJson.Array(all.Skip(skip).Take(size)) };
        if (skip + size < all.Count)
        {
            body["nextLink"] = Next(call, skip + size);
        }

        return Pipeline.Reply.Ok(body);
    }

    private static string Next(Call call, int skip)
    {
        var query = call.Query.Where(pair => pair.Key != "$skipToken").Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}");
        return $"{call.Installation.Address}{call.Path}?{string.Join('&', query)}&$skipToken={skip.ToString(CultureInfo.InvariantCulture)}";
    }
}
