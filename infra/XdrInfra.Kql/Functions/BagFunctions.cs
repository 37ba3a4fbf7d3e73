using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>Functions of bags. Keys may be paths into nested bags.</summary>
// https://learn.microsoft.com/kusto/query/scalar-functions#dynamicarray-functions
internal static class BagFunctions
{
    private const KqlType Dynamic = KqlType.Dynamic;
    private const KqlType Text = KqlType.String;

    public static IEnumerable<ScalarFunction> All =>
    [
        Boxed("bag_keys", Dynamic, 1, [Dynamic], args => Bag(args[0]) is { } bag ? DynamicFunctions.Items(bag.Select(property => DynamicValue.FromScalar(property.Key))) : null),
        Boxed("bag_has_key", KqlType.Bool, 2, [Dynamic, Text], args => Bag(args[0]) is { } bag ? HasKey(bag, (string)args[1]!) : null),   // a string is never null
        Boxed("bag_merge", Dynamic, 2, [Dynamic], Merge, repeats: true),
        Boxed("bag_remove_keys", Dynamic, 2, [Dynamic, Dynamic], RemoveKeys),
        Boxed("bag_set_key", Dynamic, 3, [Dynamic, Text, KqlType.Unknown], SetKey),
        Boxed("bag_zip", Dynamic, 2, [Dynamic, Dynamic], Zip),
    ];

    private static DynamicBag? Bag(object? value) => (value as DynamicValue)?.Bag;

    private static bool HasKey(DynamicBag? bag, string key)
    {
        if (JsonPath.Names(key) is not { } names)
        {
            return false;
        }

        foreach (var name in names.SkipLast(1))
        {
            bag = bag?.Find(name)?.Bag;
        }

        return bag?.Contains(names[^1]) == true;
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
        if (Bag(args[0]) is not { } bag || ArrayFunctions.List(args[1]) is not { } keys)
        {
            return args[0];
        }

        var paths = keys.Select(key => JsonPath.Names(key?.ToString() ?? string.Empty)).OfType<IReadOnlyList<string>>();
        return DynamicValue.FromBag(paths.Aggregate(bag, (rest, path) => Without(rest, path, 0)));
    }

    private static DynamicBag Without(DynamicBag bag, IReadOnlyList<string> path, int depth)
    {
        if (!bag.Contains(path[depth]))
        {
            return bag;
        }

        if (depth == path.Count - 1)
        {
            return DynamicBag.Of(bag.Where(property => property.Key != path[depth]));
        }

        return bag.Find(path[depth])?.Bag is { } inner ? With(bag, path[depth], DynamicValue.FromBag(Without(inner, path, depth + 1))) : bag;
    }

    private static object? SetKey(object?[] args) =>
        Bag(args[0]) is not { } bag ? null
        : JsonPath.Names((string)args[1]!) is { } path ? DynamicValue.FromBag(Set(bag, path, 0, DynamicValue.FromScalar(args[2])))   // a string is never null
        : args[0];

    // Bags on the way that are not there are made.
    private static DynamicBag Set(DynamicBag bag, IReadOnlyList<string> path, int depth, DynamicValue? value) =>
        With(bag, path[depth], depth == path.Count - 1 ? value : DynamicValue.FromBag(Set(bag.Find(path[depth])?.Bag ?? new DynamicBag(), path, depth + 1, value)));

    private static DynamicBag With(DynamicBag bag, string name, DynamicValue? value)
    {
        var copy = DynamicBag.Of(bag);
        copy.Set(name, value);
        return copy;
    }

    // Keys that are no strings are left out with their values; values that are missing are null.
    private static object? Zip(object?[] args)
    {
        var (keys, values) = (ArrayFunctions.List(args[0]), ArrayFunctions.List(args[1]) ?? []);
        return keys is null ? null : DynamicValue.FromBag(DynamicBag.Of(keys
            .Select((key, i) => KeyValuePair.Create(key?.Raw as string, i < values.Count ? values[i] : null))
            .Where(property => property.Key is not null)
            .Select(property => KeyValuePair.Create(property.Key!, property.Value))));   // checked on the line above
    }
}
