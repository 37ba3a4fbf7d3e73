namespace XdrInfra.Model.Output;

/// <summary>The formats of <c>xdr cost</c>.</summary>
public enum CostFormat
{
    Text,
    Json,
    Markdown,
}
