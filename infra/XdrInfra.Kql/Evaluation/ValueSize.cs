using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>
/// What the results of functions take beyond values of a usual size. Every call is counted here, so that no function can fill the memory with long texts
/// or arrays; usual values are not, because columns of them are charged where operators hold them.
/// </summary>
internal static class ValueSize
{
    /// <summary>No single value may be larger; the service takes far less.</summary>
    // https://learn.microsoft.com/kusto/concepts/query-limits
    public const long MostBytes = 128L << 20;

    private const long Usual = 4096;

    public static void Charge(Column column, Run run)
    {
        var bytes = column switch
        {
            Column<string> texts => Excess(texts, Of),
            Column<DynamicValue> values => Excess(values, Of),
            _ => 0,
        };
        if (bytes > 0)
        {
            run.Charge(bytes);
        }
    }

    /// <summary>The bytes of one value beyond the usual; a value that is too large refuses the query.</summary>
    public static long Excess(object? value)
    {
        var bytes = value switch
        {
            string text => Of(text),
            DynamicValue dynamic => Of(dynamic),
            _ => 0,
        };
        Expect(bytes);
        return Math.Max(0, bytes - Usual);
    }

    /// <summary>Refuses the query when one value would take so many bytes.</summary>
    public static void Expect(long bytes)
    {
        if (bytes > MostBytes)
        {
            throw new QueryLimitException("KQL0409", $"One value of the query takes more than {MostBytes >> 20} MiB; make shorter texts and arrays.");
        }
    }

    /// <summary>The bytes of the text or of the dynamic value of a row.</summary>
    public static long At(Column column, int row) => column switch
    {
        Column<string> texts => Of(texts[row]),
        Column<DynamicValue> values => Of(values[row]),
        _ => 0,
    };

    private static long Excess<T>(Column<T> column, Func<T, long> size)
    {
        var (sum, count) = (0L, column.IsConstant ? 1 : column.Codes is null ? column.Length : column.DictionaryCount);
        foreach (var value in column.Values.AsSpan(0, Math.Min(count, column.Values.Length)))
        {
            sum += size(value) > Usual ? Excess(value) : 0;
        }

        return sum;
    }

    private static long Of(string text) => text is null ? 0 : sizeof(char) * (long)text.Length;

    private static long Of(DynamicValue? value) => value?.Weight ?? 0;
}
