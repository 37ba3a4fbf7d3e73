using System.Globalization;
using System.Text.Json;
using XdrInfra.Model.Findings;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Reading;
using YamlDotNet.RepresentationModel;

namespace XdrInfra.Verify.CheckTests;

/// <summary>Reads the cases of <c>*.test.yaml</c>.</summary>
internal static class CaseReader
{
    private static readonly DateTimeOffset DefaultNow = DateTimeOffset.Parse("2026-11-20T12:00:00Z", CultureInfo.InvariantCulture);

    private static readonly string[] Kinds = ["passing", "failing", "misleading"];

    public static IReadOnlyList<CheckCase> Read(CheckFolder folder, CheckPack pack, List<Finding> findings) =>
        [.. folder.TestFiles.SelectMany(file => ReadFile($"{folder.Name}/{file}", folder.Files[file], pack, findings))];

    private static IReadOnlyList<CheckCase> ReadFile(string file, byte[] bytes, CheckPack pack, List<Finding> findings)
    {
        if (YamlFile.Read(file, bytes, findings)?.Only("check", "now", "stack", "cases") is not { } map)
        {
            return [];
        }

        var id = map.Required("check");
        if (id.Length > 0 && pack.Find(id) is null)
        {
            findings.Add(CheckFindings.UnknownCheck(map.At("check"), id));
        }

        var before = findings.Count;
        var cases = map.Maps("cases").Select(item => ReadCase(item, id, map.Time("now") ?? DefaultNow, map.Get("stack") as YamlMappingNode)).ToList();
        return findings.Count == before ? cases : [];
    }

    private static CheckCase ReadCase(YamlMap map, string id, DateTimeOffset now, YamlMappingNode? stack)
    {
        map.Only("name", "kind", "stack", "tables", "without", "answers", "baseline", "expect", "evidence");
        var kind = Choice(map, "kind", Kinds);
        return new CheckCase
        {
            CheckId = id,
            Name = map.Required("name"),
            Kind = Enum.TryParse<CaseKind>(kind, ignoreCase: true, out var read) ? read : CaseKind.Failing,
            Now = now,
            StackText = CaseStack.Text(stack, map.Get("stack") as YamlMappingNode),
            Tables = ReadTables(map, now),
            Without = map.Texts("without").ToHashSet(StringComparer.Ordinal),
            Answers = ReadAnswers(map, now),
            BaselineProducts = map.Has("baseline") ? map.Texts("baseline") : null,
            Expected = Choice(map, "expect", [.. ExpectationReader.OutcomeWords, "error"]),
            Evidence = map.Optional("evidence"),
            Origin = map.Origin,
        };
    }

    private static string Choice(YamlMap map, string key, IReadOnlyList<string> words)
    {
        var word = map.Required(key);
        if (word.Length > 0 && !words.Contains(word))
        {
            map.Findings.Add(CheckFindings.NotAllowed(map.At(key), word, words));
        }

        return word;
    }

    private static Dictionary<string, IReadOnlyList<Row>> ReadTables(YamlMap map, DateTimeOffset now)
    {
        var tables = map.Map("tables");
        return tables is null ? [] : tables.Keys.ToDictionary(table => table, table => Rows(tables.Get(table), now), StringComparer.Ordinal);
    }

    private static Dictionary<string, Answer> ReadAnswers(YamlMap map, DateTimeOffset now)
    {
        var answers = map.Map("answers");
        return answers is null ? [] : answers.Keys.ToDictionary(name => name, name => ReadAnswer(answers, name, now), StringComparer.Ordinal);
    }

    private static Answer ReadAnswer(YamlMap answers, string name, DateTimeOffset now)
    {
        if (answers.Get(name) is not YamlScalarNode { Value: { } word })
        {
            return new Answer.Rows(Rows(answers.Get(name), now));
        }

        var answer = SpecialAnswers.Of(word);
        if (answer is null)
        {
            answers.Findings.Add(CheckFindings.NotAllowed(answers.At(name), word, SpecialAnswers.Words));
        }

        return answer ?? new Answer.Nothing();
    }

    private static IReadOnlyList<Row> Rows(YamlNode? node, DateTimeOffset now) => node switch
    {
        YamlSequenceNode list => [.. list.Select(item => Row(item, now))],
        null => [],
        var one => [Row(one, now)],
    };

    private static Row Row(YamlNode node, DateTimeOffset now) => new(JsonSerializer.SerializeToElement(CaseValues.Json(node, now)));
}
