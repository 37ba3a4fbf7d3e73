using System.Globalization;
using XdrInfra.Model.Graph;

namespace XdrInfra.Model.Output;

/// <summary>A value of the graph as text for a person, in one line; secrets are never shown.</summary>
public static class PropertyText
{
    public static string Of(PropertyValue value) => value switch
    {
        PropertyValue.Null => "null",
        PropertyValue.Bool flag => flag.Value ? "true" : "false",
        PropertyValue.Number number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        PropertyValue.Text text => OneLine.Of(text.Value),
        PropertyValue.List list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        PropertyValue.Map map => $"{{{string.Join(", ", map.Items.Select(pair => $"{pair.Key}: {Of(pair.Value)}"))}}}",
        PropertyValue.Reference reference => $"${{{reference.Resource}.{reference.Property}}}",
        PropertyValue.Secret => "<secret>",
        _ => "<unknown>",
    };
}
