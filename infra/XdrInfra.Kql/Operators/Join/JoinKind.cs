namespace XdrInfra.Kql.Operators.Join;

/// <summary>Which rows a join keeps.</summary>
internal enum JoinKind
{
    InnerUnique,
    Inner,
    LeftOuter,
    RightOuter,
    FullOuter,
    LeftSemi,
    RightSemi,
    LeftAnti,
    RightAnti,
}

/// <summary>The names of the kinds, and what the kinds have in common.</summary>
internal static class JoinKinds
{
    public const string Legal = "'innerunique', 'inner', 'leftouter', 'rightouter', 'fullouter', 'leftsemi', 'rightsemi', 'leftanti' or 'rightanti'";

    // https://learn.microsoft.com/kusto/query/join-operator
    public static JoinKind? Parse(string? name) => name switch
    {
        null or "innerunique" => JoinKind.InnerUnique,
        "inner" => JoinKind.Inner,
        "leftouter" => JoinKind.LeftOuter,
        "rightouter" => JoinKind.RightOuter,
        "fullouter" or "outer" => JoinKind.FullOuter,
        "leftsemi" or "semi" => JoinKind.LeftSemi,
        "rightsemi" => JoinKind.RightSemi,
        "leftanti" or "leftantisemi" or "anti" => JoinKind.LeftAnti,
        "rightanti" or "rightantisemi" => JoinKind.RightAnti,
        _ => null,
    };

    public static bool ShowsLeft(this JoinKind kind) => kind is not (JoinKind.RightSemi or JoinKind.RightAnti);

    public static bool ShowsRight(this JoinKind kind) => kind is not (JoinKind.LeftSemi or JoinKind.LeftAnti);
}
