using System.Text.Json;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;

namespace XdrInfra.Model.Output;

/// <summary>The rules of a SARIF run: those that exist, and codes of findings that belong to no rule.</summary>
internal sealed class SarifRules
{
    private readonly List<RuleHelp> _rules = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    public SarifRules(IEnumerable<RuleHelp> known)
    {
        foreach (var rule in known)
        {
            Add(rule);
        }
    }

    public int IndexOf(Finding finding) => _indexes.TryGetValue(finding.Code, out var index)
        ? index
        : Add((SettingCodes.All.FirstOrDefault(code => code.Code == finding.Code) ?? new(finding.Code, finding.Code, finding.Code, finding.Level)) with { HelpUrl = finding.HelpUrl });

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (var rule in _rules)
        {
            WriteRule(json, rule);
        }

        json.WriteEndArray();
    }

    private static void WriteRule(Utf8JsonWriter json, RuleHelp rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        json.WriteString("name", Pascal(rule.Slug));
        WriteText(json, "shortDescription", Sentence(rule.Title));
        WriteText(json, "fullDescription", Sentence(rule.Help ?? rule.Title));
        WriteText(json, "help", Sentence(rule.Help ?? rule.Title), rule.Page?.Invoke());
        JsonStream.WriteOptional(json, "helpUri", rule.HelpUrl);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", rule.DefaultLevel switch { Level.Mandatory => "error", Level.Advisory => "warning", _ => "none" });
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text, string? markdown = null)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        JsonStream.WriteOptional(json, "markdown", markdown);
        json.WriteEndObject();
    }

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";

    private static string Pascal(string slug) =>
        string.Concat(slug.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private int Add(RuleHelp rule)
    {
        _indexes.Add(rule.Code, _rules.Count);
        _rules.Add(rule);
        return _rules.Count - 1;
    }
}
