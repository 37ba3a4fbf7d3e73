using System.Text.RegularExpressions;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Groups;

/// <summary>The part of <c>$filter</c> that lists of groups and resources take: equalities, joined by <c>and</c>.</summary>
// https://learn.microsoft.com/rest/api/resources/resources/list
internal static partial class ODataFilter
{
    public static Func<ArmResource, bool> Of(Call call)
    {
        var filter = call.Query.GetValueOrDefault("$filter", "");
        var wanted = Equalities().Matches(filter).Select(match => (Name: match.Groups["name"].Value.ToLowerInvariant(), Value: match.Groups["value"].Value.Replace("''", "'", StringComparison.Ordinal))).ToList();
        if (wanted.Count == 0 && filter.Trim().Length > 0)
        {
            throw new RefusedException(ArmErrors.Error(400, "InvalidFilterInQueryString", $"The filter '{filter}' is not understood: use equalities, joined by 'and'."));
        }

        var tag = wanted.FirstOrDefault(one => one.Name == "tagname").Value;
        return resource => wanted.TrueForAll(one => one.Name switch
        {
            "tagname" => resource.Tags?.ContainsKey(one.Value) == true,
            "tagvalue" => tag is null ? resource.Tags?.ContainsValue(one.Value) == true : resource.Tags?.GetValueOrDefault(tag) == one.Value,
            "resourcetype" => Same(resource.Type, one.Value),
            "name" => Same(resource.Name, one.Value),
            "location" => Same(resource.Location, one.Value),
            "resourcegroup" => Same(resource.Id.Split('/').ElementAtOrDefault(4), one.Value),
            _ => throw new RefusedException(ArmErrors.Error(400, "InvalidFilterInQueryString", $"The filter names '{one.Name}', which these lists do not know.")),
        });
    }

    private static bool Same(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?<name>\w+)\s+eq\s+'(?<value>(?:[^']|'')*)'", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Equalities();
}
