using System.Text.Json;
using XdrInfra.Kql;

namespace XdrInfra.Interop.Tests.Kql;

/// <summary>Microsoft's parser, run on Node over all queries at once.</summary>
internal static class KqlJudge
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<(KqlKnownNames Known, IReadOnlyList<KqlVerdict> Verdicts)> RunAsync(IReadOnlyList<string> queries)
    {
        var folder = Directory.CreateTempSubdirectory("xdr-kql-judge");
        try
        {
            var (cases, verdicts) = (Path.Combine(folder.FullName, "cases.json"), Path.Combine(folder.FullName, "verdicts.jsonl"));
            await File.WriteAllTextAsync(cases, JsonSerializer.Serialize(new { tables = Tables(), queries }, Json));
            (await NodeJudges.RunAsync("tests/interop/kql/run", cases, verdicts)).ShouldBe("");
            var lines = await File.ReadAllLinesAsync(verdicts);
            return (Read<KqlKnownNames>(lines[0]), [.. lines.Skip(1).Select(Read<KqlVerdict>)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Dictionary<string, string[][]> Tables() => KqlWorkspace.Tables.ToDictionary(
        table => table.Name, table => table.Columns.Select(column => new[] { column.Name, column.Type.Name() }).ToArray(), StringComparer.Ordinal);

    private static T Read<T>(string line) => JsonSerializer.Deserialize<T>(line, Json) ?? throw new InvalidOperationException(line);
}
