using System.Text.RegularExpressions;

namespace XdrInfra.Verify.Events;

/// <summary>Reads which categories the export settings do not take, from the sentence of the refusal.</summary>
public static partial class RefusedCategories
{
    /// <summary>The tables; none when the sentence is another one.</summary>
    public static IReadOnlyList<string> In(string message) => Sentence().Match(message) is { Success: true } match
        ? [.. match.Groups["names"].Value.Split(',', StringSplitOptions.TrimEntries).Select(name => ExportCategory.TableOf(name.Trim('\'')))]
        : [];

    // "Category 'X' is not supported." and "Categories A, B are not supported."
    [GeneratedRegex(@"Categor(?:y|ies) (?<names>[^.]+?) (?:is|are) not supported", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();
}
