namespace XdrInfra.Model.Output;

/// <summary>The formats of <c>xdr graph</c>.</summary>
public enum GraphFormat
{
    Text,
    Json,
    Mermaid,
}
