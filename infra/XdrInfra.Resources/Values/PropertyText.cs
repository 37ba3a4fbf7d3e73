using System.Globalization;
using XdrInfra.Model.Graph;

namespace XdrInfra.Resources.Values;

/// <summary>A value as a person reads it in a plan.</summary>
public static class PropertyText
{
    public const string NotKnownYet = "not known yet";

    public static string? Of(PropertyValue? value) => value switch
    {
        null or PropertyValue.Null => null,
        PropertyValue.Bool flag => flag.Value ? "true" : "false",
        PropertyValue.Number number => number.Value.ToString("0.####", CultureInfo.InvariantCulture),
        PropertyValue.Text text => text.Value,
        PropertyValue.List list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        PropertyValue.Map map => $"{{{string.Join(", ", map.Items.Select(pair => $"{pair.Key}: {Of(pair.Value)}"))}}}",
        PropertyValue.Secret => "hidden",
        _ => NotKnownYet,
    };
}
