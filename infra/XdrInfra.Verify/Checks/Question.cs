namespace XdrInfra.Verify.Checks;

/// <summary>What a check asks the deployed system. Two checks with the same question share one answer.</summary>
public abstract record Question
{
    private Question() { }   // closed set: only the nested cases below

    /// <summary>A KQL statement with placeholders such as <c>$(since)</c>, asked over <paramref name="Lookback"/>.</summary>
    public sealed record Kql(string Text, TimeSpan Lookback) : Question;

    /// <summary>A read below the workspace; an empty path is the workspace itself, a leading slash starts at the root. A list is read to its last page. An empty api-version is the client's own.</summary>
    public sealed record Arm(string Path, string ApiVersion, bool IsList) : Question;

    /// <summary>A read of the Graph security API.</summary>
    public sealed record Graph(string Path) : Question;
}
