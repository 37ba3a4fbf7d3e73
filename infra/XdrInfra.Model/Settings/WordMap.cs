namespace XdrInfra.Model.Settings;

/// <summary>The words of a stack file that stand for the values of an enumeration, in the order they are shown.</summary>
public sealed class WordMap<T>(params (string Word, T Value)[] words)
    where T : struct, Enum
{
    public IReadOnlyList<string> Words { get; } = [.. words.Select(pair => pair.Word)];

    /// <summary>The value of a word; the word must be one of <see cref="Words"/>.</summary>
    public T Find(string word) => words.First(pair => pair.Word == word).Value;

    public string WordOf(T value) => words.First(pair => pair.Value.Equals(value)).Word;
}
