namespace XdrInfra.Model.Catalog;

/// <summary>A column as Log Analytics knows it; the type is a Kusto name such as <c>datetime</c>.</summary>
public sealed record TableColumn(string Name, string Type, string Description);
