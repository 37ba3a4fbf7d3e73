using System.Runtime.CompilerServices;

namespace XdrInfra.Model.Settings;

/// <summary>The words of a stack file that stand for the values of an enumeration, in the order of its values from zero on.</summary>
public sealed class WordMap<T>(params string[] words)
    where T : struct, Enum
{
    public IReadOnlyList<string> Words { get; } = words;

    /// <summary>The value of a word; the word must be one of <see cref="Words"/>.</summary>
    public T Find(string word)
    {
        var index = Array.IndexOf(words, word);
        return index >= 0 ? Unsafe.BitCast<int, T>(index) : throw new ArgumentException($"'{word}' is none of {string.Join(", ", words)}.", nameof(word));
    }

    public string WordOf(T value) => words[Unsafe.BitCast<T, int>(value)];
}
