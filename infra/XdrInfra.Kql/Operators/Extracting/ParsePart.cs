namespace XdrInfra.Kql.Operators.Extracting;

/// <summary>How strictly <c>parse</c> matches.</summary>
internal enum ParseMode
{
    Simple,
    Relaxed,
    Regex,
}

/// <summary>One part of the pattern of <c>parse</c>.</summary>
internal abstract record ParsePart
{
    private ParsePart() { }   // closed set: only the nested cases below

    public sealed record Skip : ParsePart;

    public sealed record Text(string Content) : ParsePart;

    public sealed record Capture(string Name, KqlType Type) : ParsePart;
}
