namespace XdrInfra.Emulator.Pipeline;

/// <summary>Answers on paths that no route has.</summary>
internal static class Unmatched
{
    public static Reply Answer(string method, string path, IReadOnlyList<string> allowed)
    {
        if (allowed.Count > 0)
        {
            return ArmErrors.MethodNotAllowed(method, allowed);
        }

        return WirePath.ServiceOf(path) switch
        {
            Service.Logs => ArmErrors.Error(404, "PathNotFoundError", "The requested path does not exist."),
            Service.Graph => ArmErrors.Error(400, "BadRequest", $"Resource not found for the segment '{path.Trim('/').Split('/')[^1]}'."),
            Service.Arm => Arm(path),
            _ => ArmErrors.Error(404, "NotFound", $"There is nothing at '{path}'."),
        };
    }

    private static Reply Arm(string path)
    {
        var at = path.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase);
        var rest = at < 0 ? [] : path[(at + "/providers/".Length)..].Split('/');
        return rest.Length < 2
            ? ArmErrors.Error(404, "NotFound", $"There is nothing at '{path}'.")
            : ArmErrors.Error(404, "InvalidResourceType",
                $"The resource type '{string.Join('/', rest.Skip(1).Where((_, index) => index % 2 == 0))}' could not be found in the namespace '{rest[0]}'.");
    }
}
