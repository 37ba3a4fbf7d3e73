using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>Making dynamic values, and functions of bags.</summary>
// https://learn.microsoft.com/kusto/query/scalar-functions#dynamicarray-functions
internal static class DynamicFunctions
{
    private const KqlType Dynamic = KqlType.Dynamic;
    private const KqlType Text = KqlType.String;
    private const KqlType Any = KqlType.Unknown;

    public static IEnumerable<ScalarFunction> All =>
    [
        .. Named(["parse_json", "parsejson", "todynamic", "toobject"], name => Boxed(name, Dynamic, 1, [Any], args => args[0] is string text ? DynamicValue.FromJson(text.Trim()) : DynamicValue.FromScalar(args[0]))),
        Boxed("dynamic_to_json", Text, 1, [Dynamic], args => (args[0] as DynamicValue)?.ToJson()),
        Boxed("gettype", Text, 1, [Any], args => GetKind(args[0])),
        .. Named(["pack", "bag_pack", "pack_dictionary"], name => Boxed(name, Dynamic, 2, [Any], Pack, repeats: true)),
        Boxed("pack_array", Dynamic, 1, [Any], args => Items(args.Select(DynamicValue.FromScalar)), repeats: true),
        Boxed("bag_keys", Dynamic, 1, [Dynamic], args => Bag(args[0]) is { } bag ? Items(bag.Select(property => DynamicValue.FromScalar(property.Key))) : null),
        Boxed("bag_has_key", KqlType.Bool, 2, [Dynamic, Text], args => Bag(args[0]) is { } bag ? Find(bag, (string)args[1]!, out _) : null),   // a string is never null
        Boxed("bag_merge", Dynamic, 2, [Dynamic], Merge, repeats: true),
        Boxed("bag_remove_keys", Dynamic, 2, [Dynamic, Dynamic], RemoveKeys),
        Boxed("bag_set_key", Dynamic, 3, [Dynamic, Text, Any], SetKey),
        Boxed("bag_zip", Dynamic, 2, [Dynamic, Dynamic], Zip),
        Boxed("treepath", Dynamic, 1, [Dynamic], args => Items(Paths(args[0] as DynamicValue, string.Empty).Select(DynamicValue.FromScalar))),
        Boxed("extract_json:text", Text, 2, [Text, Any], args => JsonPath.Find(args[1] as DynamicValue ?? DynamicValue.FromJson(ScalarText.Of(args[1])), (string)args[0]!)?.ToString()),   // likewise
    ];

    public static DynamicValue Items(IEnumerable<DynamicValue?> items) => DynamicValue.FromItems([.. items]);

    public static IEnumerable<ScalarFunction> Named(IReadOnlyList<string> names, Func<string, ScalarFunction> create) => names.Select(create);

    private static DynamicBag? Bag(object? value) => (value as DynamicValue)?.Bag;

    // https://learn.microsoft.com/kusto/query/gettype-function
    private static string GetKind(object? value) => value switch
    {
        null => "null",
        DynamicValue { Kind: DynamicKind.Array } => "array",
        DynamicValue { Kind: DynamicKind.Bag } => "dictionary",
        DynamicValue dynamic => KqlTypes.Of(dynamic.Raw.GetType()).Name(),
        _ => KqlTypes.Of(value.GetType()).Name(),
    };

    private static DynamicValue Pack(object?[] args)
    {
        var bag = new DynamicBag();
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            bag.Set(ScalarText.Of(args[i]), DynamicValue.FromScalar(args[i + 1]));
        }

        return DynamicValue.FromBag(bag);
    }

    // Of equal names the leftmost counts.
    private static object? Merge(object?[] args)
    {
        var bags = args.Select(Bag).OfType<DynamicBag>().ToList();
        if (bags.Count == 0)
        {
            return null;
        }

        var merged = new DynamicBag();
        foreach (var (name, value) in bags.SelectMany(bag => bag).Where(property => !merged.Contains(property.Key)))
        {
            merged.Set(name, value);
        }

        return DynamicValue.FromBag(merged);
    }

    private static object? RemoveKeys(object?[] args)
    {
        var keys = (args[1] as DynamicValue)?.Items?.Select(key => key?.ToString()).ToHashSet(StringComparer.Ordinal);
        return Bag(args[0]) is { } bag && keys is not null ? DynamicValue.FromBag(DynamicBag.Of(bag.Where(property => !keys.Contains(property.Key)))) : args[0];
    }

    private static object? SetKey(object?[] args)
    {
        if (Bag(args[0]) is not { } bag)
        {
            return null;
        }

        var copy = DynamicBag.Of(bag);
        copy.Set((string)args[1]!, DynamicValue.FromScalar(args[2]));   // a string is never null
        return DynamicValue.FromBag(copy);
    }

    private static object? Zip(object?[] args)
    {
        var (keys, values) = ((args[0] as DynamicValue)?.Items, (args[1] as DynamicValue)?.Items);
        return keys is null || values is null ? null
            : DynamicValue.FromBag(DynamicBag.Of(keys.Select((key, i) => KeyValuePair.Create(key?.ToString() ?? string.Empty, i < values.Count ? values[i] : null))));
    }

    // Dotted names look into nested bags.
    private static bool Find(DynamicBag bag, string name, out DynamicValue? value)
    {
        value = name.StartsWith("$.", StringComparison.Ordinal) ? JsonPath.Find(DynamicValue.FromBag(bag), name) : bag.Find(name);
        return value is not null || bag.Contains(name);
    }

    private static IEnumerable<string> Paths(DynamicValue? value, string prefix)
    {
        foreach (var (name, inner) in value?.Bag ?? [])
        {
            var path = $"{prefix}['{name}']";
            yield return path;
            foreach (var deeper in Paths(inner, path))
            {
                yield return deeper;
            }
        }

        foreach (var deeper in (value?.Items ?? []).SelectMany(item => Paths(item, prefix + "[0]")).Prepend(value?.Items is null ? null : prefix + "[0]").OfType<string>().Distinct())
        {
            yield return deeper;
        }
    }
}
