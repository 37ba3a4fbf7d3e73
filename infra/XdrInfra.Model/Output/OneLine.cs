namespace XdrInfra.Model.Output;

/// <summary>Text that a terminal cannot be steered with: control characters become blanks, line breaks too.</summary>
public static class OneLine
{
    public static string Of(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)) : text;
}
