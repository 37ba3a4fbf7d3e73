namespace XdrInfra.Azure.Logs;

/// <summary>A column of a result; the type is a Kusto name such as <c>datetime</c>.</summary>
public sealed record LogsColumn(string Name, string Type);
