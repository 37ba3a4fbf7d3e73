using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;

namespace XdrInfra.Model.Settings;

/// <summary>The codes of files and settings with a title each, for reports that describe codes.</summary>
public static class SettingCodes
{
    public static IReadOnlyList<RuleHelp> All { get; } =
    [
        Of("XDR1001", "stack-file-missing", "The stack has no file"),
        Of("XDR1002", "file-unreadable", "A file cannot be read"),
        Of("XDR1003", "file-too-large", "The file is too large for a stack file"),
        Of("XDR1004", "not-utf8", "The file is not UTF-8"),
        Of("XDR1005", "control-character", "The file holds a control character"),
        Of("XDR1006", "broken-yaml", "The file is not YAML"),
        Of("XDR1007", "nested-too-deep", "Values are nested too deep"),
        Of("XDR1008", "too-many-values", "The file unfolds into too many values"),
        Of("XDR1009", "unknown-anchor", "An alias has no anchor"),
        Of("XDR1010", "endless-alias", "An alias stands inside its own anchor"),
        Of("XDR1011", "duplicate-key", "A key is written twice"),
        Of("XDR1012", "key-not-text", "A key is not text"),
        Of("XDR1013", "unsupported-tag", "A YAML tag has no meaning in a stack file"),
        Of("XDR1014", "second-document", "The file holds a second YAML document"),
        Of("XDR1015", "no-settings", "The file has no settings"),
        Of("XDR1016", "not-an-object", "A part of the file is not an object"),
        Of("XDR1017", "unknown-file-key", "A stack file has no such key"),
        Of("XDR1018", "broken-config", "PULUMI_CONFIG is not a JSON object of texts"),
        Of("XDR1019", "broken-config-object", "A setting in PULUMI_CONFIG is not JSON"),
        Of("XDR1020", "file-names-no-stack", "The file's name says no stack"),
        Of("XDR1021", "file-unwritable", "A file cannot be written"),
        Of("XDR1030", "unknown-setting", "There is no such setting"),
        Of("XDR1031", "unknown-key", "A setting has no such key"),
        Of("XDR1032", "unknown-name", "A key is none of the names that are legal"),
        Of("XDR1033", "illegal-key", "A key is not spelled as it must be"),
        Of("XDR1034", "key-without-namespace", "A key has no namespace"),
        Of("XDR1035", "setting-missing", "A required setting is missing"),
        Of("XDR1036", "wrong-kind", "A value is of the wrong kind"),
        Of("XDR1037", "no-value", "A setting has no value"),
        Of("XDR1038", "needs-quotes", "A text needs quotes"),
        Of("XDR1039", "illegal-choice", "A value is none of the legal ones"),
        Of("XDR1040", "out-of-range", "A number is out of range"),
        Of("XDR1041", "illegal-text", "A text is not spelled as it must be"),
        Of("XDR1042", "illegal-date", "A date is no day of the calendar"),
        Of("XDR1043", "illegal-duration", "A duration is not spelled as it must be"),
        Of("XDR1044", "duration-out-of-range", "A duration is out of range"),
        Of("XDR1045", "listed-twice", "A list names something twice"),
        Of("XDR1046", "wrong-environment", "The settings belong to another stack"),
        Of("XDR1050", "no-price-list", "A file is no price list"),
    ];

    private static RuleHelp Of(string code, string slug, string title) => new(code, slug, title, Level.Mandatory);
}
