namespace XdrInfra.Model.Settings.Schema;

/// <summary>The rules of text settings.</summary>
public static class TextRules
{
    public static TextRule Any { get; } = new("^[^\\x00-\\x1f]*[^\\x00-\\x20][^\\x00-\\x1f]*$", 1024, "some text in one line");

    public static TextRule Guid { get; } = new(
        "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$",
        36,
        "a GUID such as 00000000-0000-0000-0000-000000000000");

    /// <summary>Azure takes its display names ("West Europe") as well as the short ones.</summary>
    public static TextRule Location { get; } = new("^[A-Za-z][A-Za-z0-9 ]+$", 60, "an Azure region such as westeurope");

    // https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftresources
    public static TextRule ResourceGroup { get; } = new(
        "^[-A-Za-z0-9_.()]*[-A-Za-z0-9_()]$",
        90,
        "1 to 90 letters, digits, '-', '_', '.' or parentheses, not ending in a full stop");

    // https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftoperationalinsights
    public static TextRule Workspace { get; } = new(
        "^[A-Za-z0-9][-A-Za-z0-9]{2,61}[A-Za-z0-9]$",
        63,
        "4 to 63 letters, digits or '-', with a letter or digit at both ends");

    public static TextRule Stack { get; } = new("^[A-Za-z0-9_.-]+$", 100, "the name of the stack");

    public static TextRule SolutionVersion { get; } = new(
        "^(latest|[0-9]{1,5}\\.[0-9]{1,5}\\.[0-9]{1,5})$",
        20,
        "latest, or a version such as 3.0.11");

    // https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations
    public static TextRule TagName { get; } = new("^[^<>%&\\\\?/\\x00-\\x1f]+$", 512, "a tag name without < > % & \\ ? or /");

    public static TextRule TagValue { get; } = new("^[^\\x00-\\x1f]*$", 256, "at most 256 characters in one line");

    public static TextRule Folder { get; } = new(
        "^[A-Za-z0-9_][-A-Za-z0-9_. ]*(/[A-Za-z0-9_][-A-Za-z0-9_. ]*)*$",
        200,
        "a folder below the project, with forward slashes, such as checks");

    public static TextRule RuleCode { get; } = new("^XDR3[0-9]{3}$", 7, "the code of a rule, XDR3 and three digits");

    public static TextRule CheckCode { get; } = new("^XDR5[0-9]{3}$", 7, "the code of a check, XDR5 and three digits");
}
