namespace XdrInfra.Kql.Operators.Extracting;

/// <summary>A pattern of <c>parse</c> with nothing but texts, and names of texts between them: each text is where it is found first, and no regular expression is needed.</summary>
internal sealed class PlainPattern
{
    private readonly List<Step> _steps;
    private readonly int _captures;

    private PlainPattern(List<Step> steps, int captures) => (_steps, _captures) = (steps, captures);

    /// <summary>Null when the pattern asks for more.</summary>
    public static PlainPattern? Of(IReadOnlyList<ParsePart> parts, ParseMode mode)
    {
        if (mode == ParseMode.Regex || parts.Any(part => part is ParsePart.Capture { Type: not KqlType.String }))
        {
            return null;
        }

        var steps = new List<Step> { new(IsOpen: false, Captures: [], Text: string.Empty) };
        var captures = 0;
        foreach (var part in parts)
        {
            // Two texts side by side are one.
            if (part is not ParsePart.Text && steps[^1].Text.Length > 0)
            {
                steps.Add(new Step(IsOpen: false, Captures: [], Text: string.Empty));
            }

            var step = steps[^1];
            steps[^1] = part switch
            {
                ParsePart.Text text => step with { Text = step.Text + text.Content },
                ParsePart.Capture => step with { IsOpen = true, StarIsLast = false, Captures = [.. step.Captures, captures++] },
                _ => step with { IsOpen = true, StarIsLast = true },
            };
        }

        return new PlainPattern(steps, captures);
    }

    /// <summary>The texts of the names; null when the pattern does not match.</summary>
    public string[]? Match(string text)
    {
        var found = new string[_captures];
        var at = 0;
        for (var i = 0; i < _steps.Count; i++)
        {
            var step = _steps[i];
            var start = Find(text, at, step, isLast: i == _steps.Count - 1);
            if (start < 0)
            {
                return null;
            }

            for (var capture = 0; capture < step.Captures.Count; capture++)
            {
                var takes = capture == step.Captures.Count - 1 && !step.StarIsLast;
                found[step.Captures[capture]] = takes ? text[at..start] : string.Empty;
            }

            at = start + step.Text.Length;
        }

        return at == text.Length ? found : null;
    }

    private static int Find(string text, int at, Step step, bool isLast)
    {
        if (!step.IsOpen)
        {
            return string.CompareOrdinal(text, at, step.Text, 0, step.Text.Length) == 0 ? at : -1;
        }

        if (!isLast)
        {
            return text.IndexOf(step.Text, at, StringComparison.Ordinal);
        }

        var last = text.Length - step.Text.Length;
        return last >= at && text.EndsWith(step.Text, StringComparison.Ordinal) ? last : -1;
    }

    /// <param name="IsOpen">Anything may stand before the text.</param>
    /// <param name="Captures">The names of that.</param>
    /// <param name="Text">What follows.</param>
    private sealed record Step(bool IsOpen, IReadOnlyList<int> Captures, string Text)
    {
        /// <summary>A star behind the names takes it: of several side by side it is the last one.</summary>
        public bool StarIsLast { get; init; }
    }
}
