namespace XdrInfra.Pulumi.Values;

/// <summary>A value on the wire that breaks the rules of its encoding.</summary>
public sealed class PropertyFormatException(string message) : Exception(message);
