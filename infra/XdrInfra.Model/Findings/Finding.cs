namespace XdrInfra.Model.Findings;

/// <summary>What settings, a rule, a handler or a check says: a code, a level, a place, a sentence, a fix.</summary>
/// <param name="Code">Stable code, for example XDR1002; used by one message and never reused.</param>
/// <param name="Level">How much it weighs.</param>
/// <param name="Location">Where it points.</param>
/// <param name="Message">What is wrong with the actual value, in one or two full sentences.</param>
public sealed record Finding(string Code, Level Level, Location Location, string Message)
{
    /// <summary>What to write or do instead, as a full sentence.</summary>
    public string? Fix { get; init; }

    /// <summary>Page that explains the code.</summary>
    public string? HelpUrl { get; init; }

    public override string ToString()
    {
        var place = Location.ToString();
        var head = place is null or "" ? "" : $"{place}: ";
        return $"{head}{Level.ToString().ToLowerInvariant()} {Code}: {Message}";
    }
}
