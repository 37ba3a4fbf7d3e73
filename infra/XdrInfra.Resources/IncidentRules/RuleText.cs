using XdrInfra.Model.Graph;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.IncidentRules;

/// <summary>Says what a rule let through and what appears without it.</summary>
internal static class RuleText
{
    public static string Of(PropertyValue.Map rule)
    {
        var filters = Filters(rule);
        var product = rule.Text("product");
        return filters.Count == 0
            ? $"The rule '{rule.Text("displayName")}' ({product}) has no filter; its incidents now come from Defender XDR alone."
            : $"The rule '{rule.Text("displayName")}' ({product}) lets through {string.Join(", ", filters)}; "
              + $"Defender XDR knows no such filter, so incidents of {product} outside it will now appear too.";
    }

    private static List<string> Filters(PropertyValue.Map rule)
    {
        var filters = new List<string>();
        Add(filters, "severities", rule.Texts("severities"));
        Add(filters, "names containing", rule.Texts("names"));
        Add(filters, "names not containing", rule.Texts("excludedNames"));
        return filters;
    }

    private static void Add(List<string> filters, string what, IReadOnlyList<string>? values)
    {
        if (values is { Count: > 0 })
        {
            filters.Add($"{what} {string.Join(", ", values)}");
        }
    }
}
