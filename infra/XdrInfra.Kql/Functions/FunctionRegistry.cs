namespace XdrInfra.Kql.Functions;

/// <summary>Every scalar function and operator that the engine runs; entries of one name are its overloads.</summary>
internal static class FunctionRegistry
{
    private static readonly HashSet<string> OperatorWords = [.. StringOperators.All.Select(function => function.Name)];

    // Made family by family when a name is looked up: the tables are most of what a short query would compile.
    private static readonly IReadOnlyList<Lazy<Dictionary<string, ScalarFunction>>> Families =
        [.. FunctionFamilies.All.Select(family => new Lazy<Dictionary<string, ScalarFunction>>(() => Merge(family())))];

    private static readonly Dictionary<string, ISpecialFunction> Special = NameTable.Of(FunctionFamilies.Special, special => special.Names);

    /// <summary>Names of functions, without the symbols of operators; a name that several families held would come several times.</summary>
    public static IEnumerable<string> Names =>
        Families.SelectMany(family => family.Value.Keys)
            .Where(name => char.IsLetter(name[0]) && !name.Contains(':') && !OperatorWords.Contains(name)).Concat(Special.Keys);

    public static ScalarFunction? Find(string name)
    {
        foreach (var family in Families)
        {
            if (family.Value.TryGetValue(name, out var function))
            {
                return function;
            }
        }

        return null;
    }

    public static ISpecialFunction? FindSpecial(string name) => Special.GetValueOrDefault(name);

    public static bool Knows(string name) => Find(name) is not null || Special.ContainsKey(name);

    private static Dictionary<string, ScalarFunction> Merge(IEnumerable<ScalarFunction> entries) =>
        entries.GroupBy(entry => entry.Name, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => new ScalarFunction(group.Key, [.. group.SelectMany(entry => entry.Overloads)], group.All(entry => entry.IsPure)) { IsOperator = !char.IsLetter(group.Key[0]) || OperatorWords.Contains(group.Key) },
            StringComparer.Ordinal);
}
