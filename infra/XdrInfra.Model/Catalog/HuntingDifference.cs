namespace XdrInfra.Model.Catalog;

/// <summary>One column that is not the same in hunting and in the workspace; names and types are empty on the side that lacks it.</summary>
public sealed record HuntingDifference(
    string Table,
    HuntingDifferenceKind Kind,
    string HuntingColumn,
    string HuntingType,
    string WorkspaceColumn,
    string WorkspaceType);
