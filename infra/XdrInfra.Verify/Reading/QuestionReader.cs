using System.Text;
using XdrInfra.Kql;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Values;
using XdrInfra.Verify.Checks;
using YamlDotNet.RepresentationModel;

namespace XdrInfra.Verify.Reading;

/// <summary>Reads what a check asks: a shared question by name, several of them, or one of its own.</summary>
internal sealed class QuestionReader(CheckFolder folder, IReadOnlyDictionary<string, Question> shared)
{
    /// <summary>The first ones; the rest often follow from them.</summary>
    private const int MostProblems = 3;

    private static readonly TimeSpan DefaultLookback = TimeSpan.FromDays(14);

    /// <summary>The value of the key <c>question</c>; a name that ends with <c>?</c> is optional.</summary>
    public IReadOnlyList<AskedQuestion> Read(YamlMap check)
    {
        if (check.Get("question") is YamlMappingNode)
        {
            return ReadOwn(check.Map("question")!, "") is { } own ? [new AskedQuestion("own", own)] : [];   // it is a mapping
        }

        if (!check.Has("question"))
        {
            check.Required("question");
        }

        return [.. check.Texts("question").Select(name => ByName(check, name)).OfType<AskedQuestion>()];
    }

    /// <summary>A question written out: KQL in a file, an ARM path, or a Graph path.</summary>
    public Question? ReadOwn(YamlMap map, string subfolder)
    {
        map.Only("kql", "lookback", "arm", "apiVersion", "list", "graph");
        if (map.Optional("kql") is { } file)
        {
            return ReadKql(map, $"{subfolder}{file}");
        }

        if (map.Optional("arm") is { } arm)
        {
            return new Question.Arm(OnService(map, Placed(map, "arm", arm)), map.Optional("apiVersion") ?? "", map.Optional("list") == "true");
        }

        return map.Optional("graph") is { } graph ? new Question.Graph(Placed(map, "graph", graph)) : Nothing(map);
    }

    private AskedQuestion? ByName(YamlMap check, string written)
    {
        var name = written.TrimEnd('?');
        if (shared.TryGetValue(name, out var question))
        {
            return new AskedQuestion(name, question, written.EndsWith('?'));
        }

        check.Findings.Add(CheckFindings.UnknownQuestion(check.At("question"), name, shared.Keys.Order(StringComparer.Ordinal)));
        return null;
    }

    private Question.Kql? ReadKql(YamlMap map, string path)
    {
        if (!folder.Files.TryGetValue(path, out var bytes))
        {
            map.Findings.Add(CheckFindings.NoSuchFile(map.At("kql"), path));
            return null;
        }

        if (bytes.Length > YamlFile.MaxBytes)
        {
            map.Findings.Add(CheckFindings.TooLarge(new Location.Whole($"{folder.Name}/{path}"), bytes.Length, YamlFile.MaxBytes));
            return null;
        }

        var kql = Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
        Syntax(map, path, kql);
        var lookback = DefaultLookback;
        if (map.Optional("lookback") is { } text)
        {
            lookback = Lookback(map, text);
        }

        return new Question.Kql(Placed(map, "kql", kql), lookback);
    }

    /// <summary>Syntax only: what a name means, the workspace knows. A placeholder stands for a name of the same length, so that places stay right.</summary>
    private void Syntax(YamlMap map, string path, string kql)
    {
        foreach (var problem in KqlQuery.Parse(CheckParameters.Blank(kql)).Diagnostics.Where(problem => problem.Severity == KqlSeverity.Error && !IsOurLimit(problem)).Take(MostProblems))
        {
            var at = problem.Locate(kql);
            map.Findings.Add(CheckFindings.BadQuery(new Location.Text($"{folder.Name}/{path}", at.Line, at.Column), problem.Code, problem.Message));
        }
    }

    /// <summary>KQL0201 to KQL0299: right KQL that only our own engine does not run; a place to fill in and a management command run nowhere.</summary>
    private static bool IsOurLimit(KqlDiagnostic problem) => problem.Code.StartsWith("KQL02", StringComparison.Ordinal) && problem.Code is not ("KQL0204" or "KQL0205");

    private static string OnService(YamlMap map, string path)
    {
        if (path.StartsWith("//", StringComparison.Ordinal) || path.Contains("..", StringComparison.Ordinal) || path.Contains("://", StringComparison.Ordinal) || path.AsSpan().ContainsAny('\\', '?', '#'))
        {
            map.Findings.Add(CheckFindings.BadPath(map.At("arm"), path));
        }

        return path;
    }

    private static TimeSpan Lookback(YamlMap map, string text)
    {
        if (Durations.Parse(text) is { } lookback)
        {
            return lookback;
        }

        map.Findings.Add(CheckFindings.WrongType(map.At("lookback"), "lookback", "a duration such as 14d"));
        return DefaultLookback;
    }

    private static string Placed(YamlMap map, string key, string text)
    {
        foreach (var name in CheckParameters.Unknown(text))
        {
            map.Findings.Add(CheckFindings.UnknownPlaceholder(map.At(key), name, CheckParameters.Names));
        }

        return text;
    }

    private static Question? Nothing(YamlMap map)
    {
        map.Required("kql");
        return null;
    }
}
