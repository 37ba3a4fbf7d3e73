namespace XdrInfra.Kql.Functions;

/// <summary>Every scalar function and operator that the engine runs; entries of one name are its overloads.</summary>
internal static class FunctionRegistry
{
    private static readonly HashSet<string> OperatorWords = [.. StringOperators.All.Select(function => function.Name)];

    private static readonly Dictionary<string, ScalarFunction> Functions = Merge(FunctionFamilies.All);

    private static readonly Dictionary<string, ISpecialFunction> Special =
        FunctionFamilies.Special.SelectMany(special => special.Names.Select(name => (name, special)))
            .ToDictionary(pair => pair.name, pair => pair.special, StringComparer.Ordinal);

    /// <summary>Names of functions, without the symbols of operators.</summary>
    public static IEnumerable<string> Names =>
        Functions.Keys.Where(name => char.IsLetter(name[0]) && !name.Contains(':') && !OperatorWords.Contains(name)).Concat(Special.Keys);

    public static ScalarFunction? Find(string name) => Functions.GetValueOrDefault(name);

    public static ISpecialFunction? FindSpecial(string name) => Special.GetValueOrDefault(name);

    public static bool Knows(string name) => Functions.ContainsKey(name) || Special.ContainsKey(name);

    private static Dictionary<string, ScalarFunction> Merge(IEnumerable<ScalarFunction> entries) =>
        entries.GroupBy(entry => entry.Name, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => new ScalarFunction(group.Key, [.. group.SelectMany(entry => entry.Overloads)], group.All(entry => entry.IsPure)) { IsOperator = !char.IsLetter(group.Key[0]) || OperatorWords.Contains(group.Key) },
            StringComparer.Ordinal);
}
