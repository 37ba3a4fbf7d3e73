namespace XdrInfra.Model.Output;

/// <summary>The formats of <c>xdr diff</c>.</summary>
public enum DiffFormat
{
    Text,
    Json,

    /// <summary>A body for a comment in a pull request.</summary>
    Markdown,
}
