namespace XdrInfra.Kql;

/// <summary>How the query asks to draw its result; the rows are the same without it.</summary>
/// <param name="Visualization">For example <c>timechart</c>.</param>
/// <param name="Properties">What stands after <c>with</c>, in order of the text.</param>
public sealed record RenderAnnotation(string Visualization, IReadOnlyDictionary<string, string> Properties);
