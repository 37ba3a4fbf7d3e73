using System.Text.RegularExpressions;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings.Reading;
using XdrInfra.Verify.Checks;

namespace XdrInfra.Verify.Reading;

/// <summary>Reads the built-in checks and a folder of the user's own. What is wrong comes back as findings, all at once.</summary>
public static partial class CheckReader
{
    private const string SharedFile = "questions/questions.yaml";

    public static CheckPack Read(TableCatalog catalog, CheckFolder? own = null) => Read(catalog, CheckFolder.Embedded, own);

    /// <summary>Any built-in folder: tests bring their own.</summary>
    public static CheckPack Read(TableCatalog catalog, CheckFolder builtIn, CheckFolder? own)
    {
        var findings = new List<Finding>();
        var shared = ReadShared(builtIn, findings);
        var checks = ReadFolder(builtIn, shared, catalog, isOwn: false, findings)
            .Concat(own is null ? [] : ReadFolder(own, shared, catalog, isOwn: true, findings))
            .OrderBy(check => check.Id, StringComparer.Ordinal).ToList();
        return new CheckPack(WithoutDuplicates(checks, findings), findings) { Questions = shared };
    }

    private static Dictionary<string, Question> ReadShared(CheckFolder folder, List<Finding> findings)
    {
        var shared = new Dictionary<string, Question>(StringComparer.Ordinal);
        if (!folder.Files.TryGetValue(SharedFile, out var bytes) || YamlFile.Read($"{folder.Name}/{SharedFile}", bytes, findings) is not { } map)
        {
            return shared;
        }

        var reader = new QuestionReader(folder, shared);
        foreach (var name in map.Keys)
        {
            if (map.Map(name) is { } question && reader.ReadOwn(question, "questions/") is { } read)
            {
                shared[name] = read;
            }
        }

        return shared;
    }

    private static List<Check> ReadFolder(
        CheckFolder folder, IReadOnlyDictionary<string, Question> shared, TableCatalog catalog, bool isOwn, List<Finding> findings)
    {
        var reader = new QuestionReader(folder, shared);
        return [.. folder.CheckFiles
            .Select(file => (file, map: YamlFile.Read($"{folder.Name}/{file}", folder.Files[file], findings)))
            .Where(pair => pair.map is not null)
            .Select(pair => ReadCheck(pair.file, pair.map!, reader, catalog, isOwn))   // filtered on the line above
            .OfType<Check>()];
    }

    private static Check? ReadCheck(string file, YamlMap map, QuestionReader questions, TableCatalog catalog, bool isOwn)
    {
        var before = map.Findings.Count;
        map.Only("id", "title", "why", "appliesWhen", "question", "expect", "show", "fix", "page");
        var id = ReadId(map, isOwn);
        var slug = Path.GetFileNameWithoutExtension(file).Replace($"{id}-", "", StringComparison.Ordinal);
        var expectation = ExpectationReader.Read(map);
        var check = new Check
        {
            Id = id,
            Slug = slug,
            Title = map.Required("title"),
            Why = map.Required("why"),
            AppliesWhen = ReadApplies(map, catalog),
            Questions = questions.Read(map),
            Expect = expectation ?? new Expectation.Judged(""),
            Show = map.Texts("show"),
            Fix = map.Required("fix"),
            Page = map.Optional("page") ?? (isOwn ? "docs/checks/README.md" : $"docs/checks/{id}-{slug}.md"),
            Origin = map.At("id"),
        };
        return map.Findings.Count == before ? check : null;
    }

    private static string ReadId(YamlMap map, bool isOwn)
    {
        var id = map.Required("id");
        if (id.Length > 0 && !IdForm().IsMatch(id))
        {
            map.Findings.Add(CheckFindings.BadId(map.At("id"), id));
        }
        else if (isOwn && id.StartsWith("XDR", StringComparison.Ordinal))
        {
            map.Findings.Add(CheckFindings.ReservedId(map.At("id"), id));
        }

        return id;
    }

    private static IReadOnlyList<Condition> ReadApplies(YamlMap map, TableCatalog catalog)
    {
        var conditions = ConditionReader.Read(map, "appliesWhen");
        var names = StackFacts.Names(catalog);
        foreach (var condition in conditions.Where(condition => !names.Contains(condition.Path)))
        {
            map.Findings.Add(CheckFindings.UnknownFact(map.At("appliesWhen"), condition.Path, Nearest.Find(condition.Path, names)));
        }

        return conditions;
    }

    private static List<Check> WithoutDuplicates(List<Check> checks, List<Finding> findings)
    {
        var first = new Dictionary<string, Check>(StringComparer.Ordinal);
        foreach (var check in checks.Where(check => !first.TryAdd(check.Id, check)))
        {
            findings.Add(CheckFindings.DuplicateId(check.Origin, check.Id, $"{first[check.Id].Origin}"));
        }

        return [.. first.Values];
    }

    [GeneratedRegex("^[A-Z]{2,8}[0-9]{4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IdForm();
}
