namespace XdrInfra.Emulator.Pipeline;

/// <summary>All routes, found by method and number of segments, then by literals from the left.</summary>
internal sealed class RouteTable
{
    private readonly Dictionary<(string Method, int Length), Route[]> _routes;
    private readonly Dictionary<int, Route[]> _byLength;

    public RouteTable(IReadOnlyList<Route> routes)
    {
        Routes = routes;
        _routes = routes.GroupBy(route => (route.Method, route.Segments.Length)).ToDictionary(group => group.Key, group => group.ToArray());
        _byLength = routes.GroupBy(route => route.Segments.Length).ToDictionary(group => group.Key, group => group.ToArray());
    }

    public IReadOnlyList<Route> Routes { get; }

    public RouteMatch? Find(string method, string[] segments)
    {
        foreach (var route in _routes.GetValueOrDefault((method, segments.Length)) ?? [])
        {
            if (Matches(route, segments))
            {
                return new RouteMatch(route, Values(route, segments));
            }
        }

        return null;
    }

    /// <summary>The methods that this path takes; empty for an unknown path.</summary>
    public IReadOnlyList<string> MethodsOf(string[] segments) =>
        [.. (_byLength.GetValueOrDefault(segments.Length) ?? []).Where(route => Matches(route, segments)).Select(route => route.Method).Distinct()];

    /// <summary>Any route of this path, to learn whose path it is.</summary>
    public Route? AnyOf(string[] segments) =>
        (_byLength.GetValueOrDefault(segments.Length) ?? []).FirstOrDefault(route => Matches(route, segments));

    private static bool Matches(Route route, string[] segments)
    {
        for (var i = 0; i < segments.Length; i++)
        {
            var expected = route.Segments[i];
            if (expected[0] != '{' && !string.Equals(expected, segments[i], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static Dictionary<string, string> Values(Route route, string[] segments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < segments.Length; i++)
        {
            if (route.Segments[i][0] == '{')
            {
                values[route.Segments[i][1..^1]] = Uri.UnescapeDataString(segments[i]);
            }
        }

        return values;
    }
}
