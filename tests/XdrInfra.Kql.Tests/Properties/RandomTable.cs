using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests.Properties;

/// <summary>A table of every type, as rows for the reference and as a table for the engine.</summary>
internal sealed record RandomTable(Table Table, IReadOnlyList<object?[]> Rows)
{
    private const string Columns = "b:bool, i:int, n:long, r:real, m:decimal, s:string, TimeGenerated:datetime, u:timespan, g:guid, d:dynamic";

    private static readonly KqlType[] Types =
    [
        KqlType.Bool, KqlType.Int, KqlType.Long, KqlType.Real, KqlType.Decimal, KqlType.String, KqlType.DateTime, KqlType.TimeSpan, KqlType.Guid, KqlType.Dynamic,
    ];

    public static int Width => Types.Length;

    public static KqlType Type(int column) => Types[column];

    /// <summary>The position of a column by its letter, which is its name too, but for the time <c>t</c>: by its own name the engine may skip chunks.</summary>
    public static int Ordinal(char letter) => "binrmstugd".IndexOf(letter, StringComparison.Ordinal);

    public static string Name(int column) => Name("binrmstugd"[column]);

    public static string Name(char letter) => letter == 't' ? "TimeGenerated" : letter.ToString();

    public static RandomTable Next(Random random, string name, int rowCount)
    {
        var rows = Enumerable.Range(0, rowCount).Select(_ => Row(random)).ToArray();
        return Of(name, rows);
    }

    /// <summary>So many rows that they fill more than one chunk of 65,536; many are the same.</summary>
    public static RandomTable NextOfChunks(Random random, string name)
    {
        var few = Enumerable.Range(0, 300).Select(_ => Row(random)).ToArray();
        return Of(name, [.. Enumerable.Range(0, 66_000).Select(_ => few[random.Next(few.Length)])]);
    }

    private static object?[] Row(Random random) => [.. Types.Select(type => RandomValues.Next(random, type).Value)];

    private static RandomTable Of(string name, object?[][] rows) =>
        new(TestDatabase.Table(name, Columns, rows), rows);
}
