using XdrInfra.Model.Graph;

namespace XdrInfra.Resources.Handling;

/// <summary>What one input may be.</summary>
/// <param name="Name">The input.</param>
/// <param name="Type">The case of <see cref="PropertyValue"/> that it must be.</param>
/// <param name="Required">It must be there.</param>
/// <param name="Legal">The legal texts; empty when any will do.</param>
internal sealed record InputRule(string Name, Type Type, bool Required, params IReadOnlyList<string> Legal)
{
    public static InputRule Text(string name, params IReadOnlyList<string> legal) => new(name, typeof(PropertyValue.Text), true, legal);

    public static InputRule OptionalText(string name, params IReadOnlyList<string> legal) => new(name, typeof(PropertyValue.Text), false, legal);

    public static InputRule Flag(string name) => new(name, typeof(PropertyValue.Bool), false);

    public static InputRule Number(string name, bool required = false) => new(name, typeof(PropertyValue.Number), required);

    public static InputRule Texts(string name, bool required = false) => new(name, typeof(PropertyValue.List), required);

    public static InputRule Object(string name) => new(name, typeof(PropertyValue.Map), false);
}
