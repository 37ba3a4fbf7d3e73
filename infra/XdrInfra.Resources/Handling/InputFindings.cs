using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;

namespace XdrInfra.Resources.Handling;

/// <summary>Mistakes in the inputs of a resource.</summary>
internal static class InputFindings
{
    public static Finding Missing(string input) => Mandatory("XDR4201", Location.None,
        $"The input '{input}' is missing.", $"Give '{input}' a value.");

    public static Finding WrongType(Location origin, string input, string? value, Type type) => Mandatory("XDR4202", origin,
        $"The input '{input}' is '{value}', which is not {Word(type)}.", $"Write {Word(type)}.");

    public static Finding Illegal(Location origin, string input, string value, IReadOnlyList<string> legal) => Mandatory("XDR4203", origin,
        $"The input '{input}' is '{value}'; use one of {string.Join(", ", legal.Select(word => $"'{word}'"))}.", null);

    public static Finding UnknownInput(Location origin, string input, IEnumerable<string> known) => Mandatory("XDR4204", origin,
        $"There is no input '{input}'.", $"The inputs are {string.Join(", ", known.Order(StringComparer.Ordinal).Select(word => $"'{word}'"))}.");

    public static Finding CreateChanged(Location origin, bool from, bool to) => Mandatory("XDR4205", origin,
        $"'workspace.create' changed from {Word(from)} to {Word(to)} on a deployed stack.",
        from
            ? "Keep 'create: true', or destroy the stack with 'onDestroy: keep' first, which touches nothing in Azure, and deploy it again with 'create: false'."
            : "Keep 'create: false', or destroy the stack with 'onDestroy: keep' first, which touches nothing in Azure, and deploy it again with 'create: true'.");

    private static Finding Mandatory(string code, Location location, string message, string? fix) =>
        new(code, Level.Mandatory, location, message) { Fix = fix };

    private static string Word(bool value) => value ? "true" : "false";

    private static string Word(Type type) => type.Name switch
    {
        nameof(PropertyValue.Text) => "a text",
        nameof(PropertyValue.Bool) => "true or false",
        nameof(PropertyValue.Number) => "a number",
        nameof(PropertyValue.List) => "a list",
        _ => "an object",
    };
}
