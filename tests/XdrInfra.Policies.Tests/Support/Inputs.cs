using System.Collections.Immutable;
using XdrInfra.Model.Graph;

namespace XdrInfra.Policies.Tests.Support;

/// <summary>Turns plain values of a test into property values without an origin, as the engine's wire does.</summary>
internal static class Inputs
{
    public static readonly PropertyValue Unknown = new PropertyValue.Unknown();

    public static PropertyValue.Map Of(params (string Key, object? Value)[] inputs) =>
        inputs.Aggregate(PropertyValue.Map.Empty, (map, input) => map.With(input.Key, Of(input.Value)));

    private static PropertyValue Of(object? value) => value switch
    {
        PropertyValue ready => ready,
        null => new PropertyValue.Null(),
        bool flag => new PropertyValue.Bool(flag),
        int number => new PropertyValue.Number(number),
        double number => new PropertyValue.Number(number),
        string text => new PropertyValue.Text(text),
        IEnumerable<string> texts => new PropertyValue.List([.. texts.Select(text => (PropertyValue)new PropertyValue.Text(text))]),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No property value fits."),
    };
}
