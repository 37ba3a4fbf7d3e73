namespace XdrInfra.Model.Settings.Reading;

/// <summary>A user's text inside a message: in quotes, in one line, cut at 80 characters.</summary>
internal static class Quoted
{
    private const int MaxLength = 80;

    public static string Of(string text)
    {
        var oneLine = string.Concat(text.Take(MaxLength).Select(letter => char.IsControl(letter) ? ' ' : letter));
        return text.Length > MaxLength ? $"\"{oneLine}...\"" : $"\"{oneLine}\"";
    }
}
