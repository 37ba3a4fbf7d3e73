using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace XdrInfra.Emulator.Pipeline;

/// <summary>Takes a request off the wire: path, query, headers, body.</summary>
internal static partial class WirePath
{
    /// <summary>Still escaped, with single slashes: clients do send <c>//subscriptions</c>.</summary>
    public static string Of(HttpRequest request)
    {
        var raw = request.Path.ToUriComponent();
        return raw.Contains("//", StringComparison.Ordinal) ? Slashes().Replace(raw, "/") : raw;
    }

    public static string[] Segments(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public static bool IsAdmin(string path) => path.StartsWith("/admin/", StringComparison.Ordinal);

    public static bool IsArm(string? path) => path is not null
        && (Starts(path, "/subscriptions") || Starts(path, "//subscriptions") || Starts(path, "/providers") || Starts(path, "/tenants"));

    private static bool Starts(string path, string root) => path.StartsWith(root, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whose path it is, when no route tells.</summary>
    public static Service ServiceOf(string path) => Segments(path) switch
    {
        ["admin", ..] => Service.Admin,
        ["v1", ..] => Service.Logs,
        ["v1.0" or "beta", ..] => Service.Graph,
        ["api", ..] => Service.Defender,
        ["subscriptions" or "tenants" or "providers", ..] => Service.Arm,
        _ => Service.Open,
    };

    public static IReadOnlyDictionary<string, string> Query(HttpRequest request)
    {
        var query = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in request.Query)
        {
            query[name] = value.ToString();
        }

        return query;
    }

    public static IReadOnlyDictionary<string, string> Headers(HttpRequest request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in request.Headers)
        {
            headers[name] = value.ToString();
        }

        return headers;
    }

    public static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || request.ContentLength is 0)
        {
            return default;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > limit)
            {
                throw new RefusedException(ArmErrors.Error(413, "RequestEntityTooLarge", $"The request content is larger than {limit} bytes."));
            }
        }

        return body.ToArray();
    }

    [GeneratedRegex("/{2,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slashes();
}
