namespace XdrInfra.Kql.Functions;

/// <summary>Looks up things by any of their names. With loops: what a query language of pairs would need is compiled when a process starts.</summary>
internal static class NameTable
{
    public static Dictionary<string, T> Of<T>(IEnumerable<T> things, Func<T, IEnumerable<string>> names)
        where T : class
    {
        var table = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var thing in things)
        {
            foreach (var name in names(thing))
            {
                table.Add(name, thing);
            }
        }

        return table;
    }
}
