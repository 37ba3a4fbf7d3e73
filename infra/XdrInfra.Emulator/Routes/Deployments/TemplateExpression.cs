using System.Text;
using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Routes.Deployments;

/// <summary>Template expressions as packaged content uses them: texts, <c>parameters</c>, <c>variables</c>, <c>concat</c>.</summary>
// https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions
internal sealed class TemplateExpression(IReadOnlyDictionary<string, string> parameters, JsonObject variables)
{
    /// <summary>A text with its expression, if it is one, worked out.</summary>
    public string Text(string text)
    {
        if (text.Length < 2 || text[0] != '[' || text[^1] != ']' || text.StartsWith("[[", StringComparison.Ordinal))
        {
            return text;
        }

        var at = 1;
        return Term(text, ref at);
    }

    /// <summary>A copy with all expressions worked out.</summary>
    public JsonNode? Node(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Node(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Node)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Text(text)),
        _ => node?.DeepClone(),
    };

    private string Term(string text, ref int at)
    {
        Skip(text, ref at);
        if (text[at] == '\'')
        {
            return Literal(text, ref at);
        }

        var start = at;
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        var name = text[start..at];
        var arguments = Arguments(text, ref at);
        return name.ToLowerInvariant() switch
        {
            "concat" => string.Concat(arguments),
            "parameters" when arguments.Count == 1 && parameters.TryGetValue(arguments[0], out var value) => value,
            "variables" when arguments.Count == 1 && variables[arguments[0]] is JsonValue value => Text(value.ToString()),
            _ => throw Refused($"The template language expression '{name}({string.Join(", ", arguments)})' cannot be worked out."),
        };
    }

    private List<string> Arguments(string text, ref int at)
    {
        Expect(text, ref at, '(');
        var arguments = new List<string>();
        for (Skip(text, ref at); at < text.Length && text[at] != ')'; Skip(text, ref at))
        {
            arguments.Add(Term(text, ref at));
            Skip(text, ref at);
            if (at < text.Length && text[at] == ',')
            {
                at++;
            }
        }

        Expect(text, ref at, ')');
        return arguments;
    }

    private static string Literal(string text, ref int at)
    {
        var literal = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '\'' && (at + 1 >= text.Length || text[at + 1] != '\''))
            {
                at++;
                return literal.ToString();
            }

            literal.Append(text[at]);
            at += text[at] == '\'' ? 1 : 0;
        }

        throw Refused($"The template language expression '{text}' has a text without an end.");
    }

    private static void Skip(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    private static void Expect(string text, ref int at, char expected)
    {
        if (at >= text.Length || text[at++] != expected)
        {
            throw Refused($"The template language expression '{text}' lacks a '{expected}'.");
        }
    }

    private static RefusedException Refused(string message) => new(ArmErrors.Error(400, "InvalidTemplate", $"Deployment template validation failed: '{message}'"));
}
