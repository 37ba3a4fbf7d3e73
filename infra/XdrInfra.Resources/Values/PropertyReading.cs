using XdrInfra.Model.Graph;

namespace XdrInfra.Resources.Values;

/// <summary>Reads plain data out of property maps. Absent, unknown and null all read as null; ask <see cref="IsUnknown"/> to tell them apart.</summary>
public static class PropertyReading
{
    public static string? Text(this PropertyValue.Map map, string key) => Plain(map[key]) is PropertyValue.Text text ? text.Value : null;

    public static bool? Flag(this PropertyValue.Map map, string key) => Plain(map[key]) is PropertyValue.Bool flag ? flag.Value : null;

    public static double? Number(this PropertyValue.Map map, string key) => Plain(map[key]) is PropertyValue.Number number ? number.Value : null;

    public static int? Whole(this PropertyValue.Map map, string key) => map.Number(key) is { } number ? (int)number : null;

    public static PropertyValue.Map? Object(this PropertyValue.Map map, string key) => Plain(map[key]) as PropertyValue.Map;

    /// <summary>The texts of a list; null when there is no list or a part of it is unknown.</summary>
    public static IReadOnlyList<string>? Texts(this PropertyValue.Map map, string key)
    {
        if (Plain(map[key]) is not PropertyValue.List list)
        {
            return null;
        }

        var texts = list.Items.Select(item => (Plain(item) as PropertyValue.Text)?.Value).OfType<string>().ToList();
        return texts.Count == list.Items.Length ? texts : null;
    }

    /// <summary>The maps of a list; empty when there is none.</summary>
    public static IEnumerable<PropertyValue.Map> Objects(this PropertyValue.Map map, string key) =>
        Plain(map[key]) is PropertyValue.List list ? list.Items.OfType<PropertyValue.Map>() : [];

    /// <summary>True when the value, or a part of it, is not known yet.</summary>
    public static bool IsUnknown(this PropertyValue.Map map, string key) => map[key] is { } value && HasUnknown(value);

    public static bool HasUnknown(PropertyValue value) => value switch
    {
        PropertyValue.Unknown or PropertyValue.Reference => true,
        PropertyValue.Secret secret => HasUnknown(secret.Inner),
        PropertyValue.List list => list.Items.Any(HasUnknown),
        PropertyValue.Map map => map.Items.Values.Any(HasUnknown),
        _ => false,
    };

    /// <summary>A value that Check has found to be there.</summary>
    /// <exception cref="InvalidOperationException">It is not: the caller skipped Check.</exception>
    public static string Must(this PropertyValue.Map map, string key) =>
        map.Text(key) ?? throw new InvalidOperationException($"The input '{key}' is not known.");

    private static PropertyValue? Plain(PropertyValue? value) => value is PropertyValue.Secret secret ? secret.Inner : value;
}
