using XdrInfra.Model.Values;
using XdrInfra.Verify.Checks;
using YamlDotNet.RepresentationModel;

namespace XdrInfra.Verify.Reading;

/// <summary>Reads conditions: <c>Status: Closed</c>, <c>Status: [New, Active]</c>, <c>Rows: { min: 1 }</c>.</summary>
internal static class ConditionReader
{
    private static readonly Dictionary<string, ConditionKind> Kinds = new(StringComparer.Ordinal)
    {
        ["is"] = ConditionKind.Is,
        ["not"] = ConditionKind.Not,
        ["in"] = ConditionKind.In,
        ["notIn"] = ConditionKind.NotIn,
        ["min"] = ConditionKind.Min,
        ["max"] = ConditionKind.Max,
        ["present"] = ConditionKind.Present,
        ["olderThan"] = ConditionKind.OlderThan,
        ["youngerThan"] = ConditionKind.YoungerThan,
        ["has"] = ConditionKind.Has,
        ["sameAs"] = ConditionKind.SameAs,
    };

    public static IReadOnlyList<Condition> Read(YamlMap parent, string key)
    {
        if (parent.Map(key) is not { } map)
        {
            return [];
        }

        var conditions = map.Keys.SelectMany(path => ReadPath(map, path)).ToList();
        foreach (var name in conditions.SelectMany(condition => condition.Operands).SelectMany(CheckParameters.Unknown))
        {
            parent.Findings.Add(CheckFindings.UnknownPlaceholder(map.Origin as Model.Findings.Location.Text ?? parent.At(key), name, CheckParameters.Names));
        }

        return conditions;
    }

    private static IEnumerable<Condition> ReadPath(YamlMap map, string path) => map.Get(path) switch
    {
        YamlScalarNode { Value: { } text } => [new Condition(path, ConditionKind.Is, [text])],
        YamlSequenceNode => [new Condition(path, ConditionKind.In, map.Texts(path))],
        _ => ReadKinds(map.Map(path), path),
    };

    private static IEnumerable<Condition> ReadKinds(YamlMap? map, string path)
    {
        if (map is null)
        {
            yield break;
        }

        map.Only([.. Kinds.Keys]);
        foreach (var key in map.Keys.Where(Kinds.ContainsKey))
        {
            yield return new Condition(path, Kinds[key], Checked(map, key));
        }
    }

    private static IReadOnlyList<string> Checked(YamlMap map, string key)
    {
        var operands = map.Texts(key);
        var isSpan = Kinds[key] is ConditionKind.OlderThan or ConditionKind.YoungerThan;
        if (isSpan && operands.Any(operand => !operand.StartsWith("$(", StringComparison.Ordinal) && Durations.Parse(operand) is null))
        {
            map.Findings.Add(CheckFindings.WrongType(map.At(key), key, "a duration such as 24h"));
        }

        return operands;
    }
}
