using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings.Schema;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>What can be wrong with a setting. A code is used by one method and is never reused.</summary>
/// <param name="path">The setting as a person names it, for example <c>xdr-infra:workspace.name</c>.</param>
/// <param name="at">Where it stands.</param>
internal sealed class SettingFindings(string path, Location at)
{
    public Finding UnknownSetting(string key, IReadOnlyList<string> legal) => Found("XDR1030",
        $"{Quoted.Of(key)} is not a setting; use one of {Words(legal)}.", Nearest.Find(key, legal));

    public Finding UnknownKey(string key, IReadOnlyList<string> legal) => Found("XDR1031",
        $"Setting '{path}' has no key {Quoted.Of(key)}; use one of {Words(legal)}.", Nearest.Find(key, legal));

    public Finding UnknownMapKey(string key, KeyRule rule) => Found("XDR1032",
        $"Setting '{path}' has the key {Quoted.Of(key)}, which is not a {rule.What}; use one of {Words(rule.Legal)}.", Nearest.Find(key, rule.Legal));

    public Finding BadMapKey(string key, TextRule rule) => Found("XDR1033",
        $"Setting '{path}' has the key {Quoted.Of(key)}; write {rule.Words}.");

    public Finding KeyWithoutNamespace(string key) => Found("XDR1034",
        $"The key {Quoted.Of(key)} has no namespace; write {Quoted.Of($"{SettingsSchema.Project}:{key}")}.");

    public Finding Missing(string? example) => Found("XDR1035",
        $"Setting '{path}' is required.", fix: example is null ? $"Write '{path}'." : $"Write '{path}', for example {example}.");

    public Finding WrongKind(string actual, SettingShape shape) => Found("XDR1036",
        $"Setting '{path}' is {actual}; write {shape.Words}.");

    public Finding NoValue(SettingShape shape) => Found("XDR1037",
        $"Setting '{path}' has no value; write {shape.Words}, or leave the key out.");

    public Finding NeedsQuotes(string text, string kind) => Found("XDR1038",
        $"Setting '{path}' is {Quoted.Of(text)} without quotes, which YAML reads as {kind}; write it in quotes.");

    public Finding NotAChoice(string text, IReadOnlyList<string> legal) => Found("XDR1039",
        $"Setting '{path}' is {Quoted.Of(text)}; use one of {Words(legal)}.", Nearest.Find(text, legal));

    public Finding OutOfRange(string text, SettingShape shape) => Found("XDR1040",
        $"Setting '{path}' is {text}; use {shape.Words}.");

    public Finding BadText(string text, TextRule rule) => Found("XDR1041",
        $"Setting '{path}' is {Quoted.Of(text)}; write {rule.Words}.");

    public Finding BadDate(string text) => Found("XDR1042",
        $"Setting '{path}' is {Quoted.Of(text)}, which is no day of the calendar; write year, month and day in quotes, for example \"2027-01-31\".");

    public Finding BadDuration(string text) => Found("XDR1043",
        $"Setting '{path}' is {Quoted.Of(text)}; write numbers with d, h, m or s from large to small, for example 15m, 24h or 7d.");

    public Finding DurationOutOfRange(string text, SettingShape.Duration shape) => Found("XDR1044",
        $"Setting '{path}' is {Quoted.Of(text)}; use a duration from {Durations.Format(shape.Min)} to {Durations.Format(shape.Max)}.");

    public Finding ListedTwice(string text) => Found("XDR1045",
        $"Setting '{path}' lists {Quoted.Of(text)} twice; keep one of them.");

    public Finding WrongEnvironment(string text, string stack) => Found("XDR1046",
        $"Setting '{path}' is {Quoted.Of(text)}, but this is the stack {Quoted.Of(stack)}; the settings of one stack must not reach another.",
        fix: $"Write {Quoted.Of(stack)}, or choose the stack {Quoted.Of(text)}.");

    private static string Words(IReadOnlyList<string> legal) => string.Join(", ", legal);

    private Finding Found(string code, string message, string? nearest = null, string? fix = null) =>
        new(code, Level.Mandatory, at, message) { Fix = nearest is null ? fix : $"Write {Quoted.Of(nearest)}." };
}
