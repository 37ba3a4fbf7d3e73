using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>Making dynamic values and looking at them.</summary>
// https://learn.microsoft.com/kusto/query/scalar-functions#dynamicarray-functions
internal static class DynamicFunctions
{
    private const KqlType Dynamic = KqlType.Dynamic;
    private const KqlType Text = KqlType.String;
    private const KqlType Any = KqlType.Unknown;

    public static IEnumerable<ScalarFunction> All =>
    [
        .. Named(["parse_json", "parsejson", "todynamic", "toobject"], name => Boxed(name, Dynamic, 1, [Any], args => args[0] is string text ? DynamicValue.FromJson(text.Trim()) : DynamicValue.FromScalar(args[0]))),
        Boxed("dynamic_to_json", Text, 1, [Any], args => args[0] is DynamicValue value ? CanonicalJson.Of(value) : ScalarText.Of(args[0])),
        Boxed("gettype", Text, 1, [Any], args => GetKind(args[0])),
        .. Named(["pack", "bag_pack", "pack_dictionary"], name => Boxed(name, Dynamic, 2, [Any], Pack, repeats: true)),
        Boxed("treepath", Dynamic, 1, [Dynamic], args => Items(Paths(args[0] as DynamicValue, string.Empty).Select(DynamicValue.FromScalar))),
        Boxed("extract_json:text", Text, 2, [Text, Any], args => JsonPath.Find(args[1] as DynamicValue ?? DynamicValue.FromJson(ScalarText.Of(args[1])), (string)args[0]!)?.ToString()),   // likewise
    ];

    public static DynamicValue Items(IEnumerable<DynamicValue?> items) => DynamicValue.FromItems([.. items]);

    public static IEnumerable<ScalarFunction> Named(IReadOnlyList<string> names, Func<string, ScalarFunction> create) => names.Select(create);

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
