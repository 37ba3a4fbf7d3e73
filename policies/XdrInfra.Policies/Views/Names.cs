namespace XdrInfra.Policies.Views;

/// <summary>Names in a sentence: the first three, then how many more.</summary>
internal static class Names
{
    private const int Shown = 3;

    /// <summary><c>Table 'A' is</c> or <c>Tables 'A' and 'B' are</c>, with the verb that fits.</summary>
    public static string Subject(IReadOnlyList<string> tables, string one, string many) =>
        tables.Count == 1 ? $"Table {Join(tables)} {one}" : $"Tables {Join(tables)} {many}";

    public static string Join(IReadOnlyList<string> names) => Join(names, names.Count);

    /// <param name="names">At least as many as are shown, or all of them.</param>
    /// <param name="total">How many there are.</param>
    public static string Join(IEnumerable<string> names, int total)
    {
        var quoted = names.Take(Shown).Select(name => $"'{name}'").ToList();
        if (total > Shown)
        {
            quoted.Add($"{total - Shown} more");
        }

        return quoted.Count == 1 ? quoted[0] : $"{string.Join(", ", quoted.SkipLast(1))} and {quoted[^1]}";
    }
}
