using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Judging;

namespace XdrInfra.Verify.Reading;

/// <summary>Reads what must hold: conditions with their sentences, or the name of a comparison.</summary>
internal static class ExpectationReader
{
    private static readonly Dictionary<string, (Outcome Outcome, WaitingFor For)> Words = new(StringComparer.Ordinal)
    {
        ["pass"] = (Outcome.Pass, WaitingFor.Nothing),
        ["fail"] = (Outcome.Fail, WaitingFor.Nothing),
        ["quiet"] = (Outcome.Quiet, WaitingFor.Nothing),
        ["waiting-time"] = (Outcome.Waiting, WaitingFor.Time),
        ["waiting-person"] = (Outcome.Waiting, WaitingFor.Person),
        ["not-applicable"] = (Outcome.NotApplicable, WaitingFor.Nothing),
    };

    public static IReadOnlyCollection<string> OutcomeWords => Words.Keys;

    public static Expectation? Read(YamlMap check)
    {
        if (check.Map("expect") is not { } map)
        {
            if (!check.Has("expect"))
            {
                check.Required("expect");
            }

            return null;
        }

        return map.Has("judge") ? ReadJudge(map.Only("judge")) : ReadDeclared(map);
    }

    private static Expectation.Judged ReadJudge(YamlMap map)
    {
        var name = map.Required("judge");
        if (name.Length > 0 && !JudgeSet.All.ContainsKey(name))
        {
            map.Findings.Add(CheckFindings.UnknownJudge(map.At("judge"), name, JudgeSet.All.Keys.Order(StringComparer.Ordinal)));
        }

        return new Expectation.Judged(name);
    }

    private static Expectation.Declared ReadDeclared(YamlMap map)
    {
        map.Only("judge", "where", "each", "none", "any", "pass", "fail", "empty");
        return new Expectation.Declared
        {
            Where = ConditionReader.Read(map, "where"),
            Each = ConditionReader.Read(map, "each"),
            None = ConditionReader.Read(map, "none"),
            Any = ConditionReader.Read(map, "any"),
            Good = ReadSentence(map, "pass"),
            Bad = ReadSentence(map, "fail"),
            Empty = ReadSentence(map, "empty"),
        };
    }

    private static Sentence ReadSentence(YamlMap map, string key)
    {
        if (map.Get(key) is not YamlDotNet.RepresentationModel.YamlMappingNode)
        {
            var (meant, cause) = key == "empty" ? Words["fail"] : Words[key];
            return new Sentence(meant, cause, map.Required(key));
        }

        var sentence = map.Map(key)!.Only("outcome", "say");   // it is a mapping
        var word = sentence.Required("outcome");
        if (!Words.TryGetValue(word, out var outcome) && word.Length > 0)
        {
            map.Findings.Add(CheckFindings.NotAllowed(sentence.At("outcome"), word, Words.Keys));
        }

        return new Sentence(outcome.Outcome, outcome.For, sentence.Required("say"));
    }
}
