using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators.Evaluate;

/// <summary>The bound on columns that are made from values: no reader takes as many, and each costs memory even where it is empty.</summary>
internal static class WideResult
{
    private const int MostColumns = 10_000;

    public static void Expect(int count, string plugin, string what)
    {
        if (count > MostColumns)
        {
            throw new QueryLimitException("KQL0411", $"'{plugin}' finds more than {MostColumns} {what}, and each would be a column; filter earlier, or group with 'summarize' instead.");
        }
    }
}
