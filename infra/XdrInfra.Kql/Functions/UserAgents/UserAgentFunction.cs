using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Functions.UserAgents;

/// <summary>
/// <c>parse_user_agent(text, look_for)</c>: browser, operating system and device in the shape of the reference, from small tables of our own.
/// The service matches against thousands of patterns; what these tables do not know is "Other".
/// </summary>
// https://learn.microsoft.com/kusto/query/parse-user-agent-function
internal static class UserAgentFunction
{
    private const string Unknown = "Other";

    private static readonly string[] Targets = ["browser", "os", "device"];

    public static IEnumerable<ScalarFunction> All =>
    [
        Define.Boxed("parse_user_agent", KqlType.Dynamic, 1, [KqlType.String, KqlType.String], args => Parse((string)args[0]!, args.Length > 1 ? args[1] : null)),   // a string is never null
        Define.Boxed("parse_user_agent", KqlType.Dynamic, 2, [KqlType.String, KqlType.Dynamic], args => Parse((string)args[0]!, args[1])),   // likewise
    ];

    private static DynamicValue? Parse(string agent, object? lookFor)
    {
        var targets = lookFor is null ? Targets : [.. SetSource.Expand(lookFor).Select(ScalarText.Of)];
        if (agent.Length == 0 || targets.Length == 0 || targets.Except(Targets).Any())
        {
            return null;
        }

        var bag = new DynamicBag();
        foreach (var target in Targets.Intersect(targets))
        {
            _ = target switch
            {
                "browser" => Set(bag, "Browser", Versioned(agent, BrowserPatterns.All, "MajorVersion", "MinorVersion", "Patch")),
                "os" => Set(bag, "OperatingSystem", Versioned(agent, SystemPatterns.All, "MajorVersion", "MinorVersion", "Patch", "PatchMinor")),
                _ => Set(bag, "Device", Device(agent)),
            };
        }

        return DynamicValue.FromBag(bag);
    }

    private static bool Set(DynamicBag bag, string name, DynamicBag value)
    {
        bag.Set(name, DynamicValue.FromBag(value));
        return true;
    }

    private static (AgentPattern? Pattern, string[] Groups) First(string agent, IReadOnlyList<AgentPattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Match(agent) is { } groups)
            {
                return (pattern, groups);
            }
        }

        return (null, []);
    }

    private static DynamicBag Versioned(string agent, IReadOnlyList<AgentPattern> patterns, params string[] parts)
    {
        var (pattern, groups) = First(agent, patterns);
        var version = pattern?.Version ?? groups;
        var names = parts.Select((part, i) => (part, i < version.Count ? version[i] : string.Empty));
        return Bag([("Family", pattern?.Family ?? Unknown), .. names]);
    }

    private static DynamicBag Device(string agent)
    {
        var (pattern, groups) = First(agent, DevicePatterns.All);
        var model = groups.Length > 0 ? groups[0] : string.Empty;
        var family = pattern is null ? Unknown : pattern.Family.Length > 0 ? pattern.Family : $"{pattern.Brand} {groups[^1]}".Trim();
        return Bag([("Family", family), ("Brand", pattern?.Brand ?? string.Empty), ("Model", model)]);
    }

    private static DynamicBag Bag(IEnumerable<(string Name, string Value)> properties) =>
        DynamicBag.Of(properties.Select(property => KeyValuePair.Create(property.Name, DynamicValue.FromScalar(property.Value))));
}
