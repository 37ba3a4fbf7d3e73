namespace XdrInfra.Kql.Functions;

/// <summary>The parts of a file path as a bag.</summary>
// https://learn.microsoft.com/kusto/query/parse-path-function
internal static class PathParts
{
    // https://learn.microsoft.com/windows/win32/fileio/maximum-file-path-limitation
    private const string LongPath = @"\\?\";

    public static DynamicValue Of(string path)
    {
        var schemeAt = path.IndexOf("://", StringComparison.Ordinal);
        var scheme = schemeAt > 0 ? path[..schemeAt] : string.Empty;
        var rest = schemeAt > 0 ? path[(schemeAt + 3)..] : path;
        var root = Root(rest);
        var slash = rest.LastIndexOfAny(['/', '\\']);
        var directory = slash < 0 ? string.Empty : rest[..slash];
        var fileWithStream = rest[(slash + 1)..];
        var colon = fileWithStream.IndexOf(':', StringComparison.Ordinal);
        var (file, stream) = colon < 0 || (slash < 0 && colon == 1) ? (fileWithStream, string.Empty) : (fileWithStream[..colon], fileWithStream[(colon + 1)..]);
        var dot = file.LastIndexOf('.');
        var folder = directory[(directory.LastIndexOfAny(['/', '\\']) + 1)..];
        return UrlParts.Bag(
            ("Scheme", DynamicValue.FromScalar(scheme)), ("RootPath", DynamicValue.FromScalar(root)), ("DirectoryPath", DynamicValue.FromScalar(directory)),
            ("DirectoryName", DynamicValue.FromScalar(folder)), ("Filename", DynamicValue.FromScalar(file)),
            ("Extension", DynamicValue.FromScalar(dot < 0 ? string.Empty : file[(dot + 1)..])), ("AlternateDataStreamName", DynamicValue.FromScalar(stream)));
    }

    private static string Root(string path) =>
        path.Length > 1 && char.IsAsciiLetter(path[0]) && path[1] == ':' ? path[..2]
        : path.StartsWith(LongPath, StringComparison.Ordinal) ? Root(path[LongPath.Length..])
        : string.Empty;
}
