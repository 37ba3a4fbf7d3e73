namespace XdrInfra.Kql;

/// <summary>
/// A function that the workspace knows, as query text: <paramref name="Text"/> is a parameter list and a body,
/// for example <c>(alias:string) { Watchlist | where Alias == alias }</c>.
/// </summary>
public sealed record FunctionSchema(string Name, string Text);
