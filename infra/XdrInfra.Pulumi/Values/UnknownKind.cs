namespace XdrInfra.Pulumi.Values;

/// <summary>What an unknown value will be once it is known. The engine marks each kind with a text of its own.</summary>
public enum UnknownKind
{
    /// <summary>A string, or anything: the mark that every engine takes.</summary>
    Any,
    Bool,
    Number,
    List,
    Asset,
    Archive,
    Map,
}
