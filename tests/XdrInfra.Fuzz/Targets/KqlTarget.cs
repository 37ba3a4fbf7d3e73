using System.Text;
using XdrInfra.Fuzz.Inputs;
using XdrInfra.Fuzz.Inputs.Queries;
using XdrInfra.Fuzz.Running;
using XdrInfra.Kql;

namespace XdrInfra.Fuzz.Targets;

/// <summary>Queries, made by the grammar and then damaged: diagnostics inside the text, results of the announced shape, no exception.</summary>
internal sealed class KqlTarget : IFuzzTarget
{
    private static readonly IReadOnlyList<byte[]> Pieces =
    [
        .. "| where;| extend x = ;| summarize ;count();by ;let x = ;; ;(;);[;];{;};,;'; \" ;@';```;h';\\;//;\n;\0;..;==;=~;in (;has_any (;dynamic(;datetime(;1d;1e;0x;-;*;$left.;\u00e4;\ud83d\ude00;union ;join (T) on S;toscalar(;materialize(;T;D[0];mv-expand D;kind=;with (;as y;invoke f();real(nan);1tick"
            .Split(';').Append(";").Where(piece => piece.Length > 0).Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly QueryOptions Options = new(KqlTables.Now)
    {
        MemoryBudgetBytes = 16L << 20,
        ResultRowBudget = 10_000,
        ResultByteBudget = 4L << 20,
        RowBudget = 100_000,
        RegexTimeout = TimeSpan.FromMilliseconds(100),
    };

    private readonly KqlReach _reach = new();

    public string Name => "kql";

    public IEnumerable<string> Reached => _reach.Lines;

    public byte[] Make(Random random)
    {
        var mutator = new ByteMutator(random, Pieces);
        return random.Next(20) switch
        {
            0 => mutator.Noise(),
            1 => mutator.Mixture(),
            < 6 => mutator.Mutate(Generated(random, 0.05)),
            < 9 => mutator.Mutate(Wild(random)),
            < 13 => Wild(random),
            < 16 => Generated(random, 0.05),
            _ => Generated(random, 0),
        };
    }

    public void Run(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var analyzed = KqlQuery.Analyze(text, KqlTables.All.Schema);
        foreach (var diagnostic in analyzed.Diagnostics)
        {
            Check(diagnostic, text);
        }

        var result = KqlEngine.Run(analyzed, KqlTables.All, Options, CancellationToken.None);
        BrokenPromiseException.ThrowUnless(result.Error is not null || result.Tables.Count > 0, "Neither a table nor an error.");
        BrokenPromiseException.ThrowUnless(!analyzed.HasErrors || result.Tables.Count == 0, "A query with errors ran.");
        _reach.Add(text, result);
        if (result.Primary is { } primary)
        {
            CheckTable(primary, analyzed, result);
        }
    }

    private static byte[] Generated(Random random, double slips) => Encoding.UTF8.GetBytes(new KqlGenerator(random, [.. KqlTables.All.Schema.Tables], slips, isWide: true).Query());

    private static byte[] Wild(Random random) => Encoding.UTF8.GetBytes(new KqlGrammar(random).Query());

    private static void Check(KqlDiagnostic diagnostic, string text)
    {
        BrokenPromiseException.ThrowUnless(diagnostic.Message is [.., '.' or '?'], $"This is no full sentence: {diagnostic.Code} {diagnostic.Message}");
        BrokenPromiseException.ThrowUnless(
            diagnostic.Start >= 0 && diagnostic.Length >= 0 && diagnostic.Start + diagnostic.Length <= text.Length,
            $"{diagnostic.Code} is about [{diagnostic.Start}, {diagnostic.Start + diagnostic.Length}) of a text with {text.Length} characters.");
    }

    private static void CheckTable(ResultTable table, AnalyzedQuery analyzed, QueryResult result)
    {
        BrokenPromiseException.ThrowUnless(
            analyzed.ResultSchema is null || analyzed.ResultSchema.SequenceEqual(table.Columns),
            $"Announced ({Text(analyzed.ResultSchema)}), given ({Text(table.Columns)}).");
        var back = LogAnalyticsJson.Read(LogAnalyticsJson.Write(result));
        BrokenPromiseException.ThrowUnless(back.Primary?.RowCount == table.RowCount, $"{table.RowCount} rows went into the JSON, {back.Primary?.RowCount} came out.");
    }

    private static string Text(IReadOnlyList<ColumnSchema>? columns) => string.Join(", ", (columns ?? []).Select(column => $"{column.Name}:{column.Type.Name()}"));
}
