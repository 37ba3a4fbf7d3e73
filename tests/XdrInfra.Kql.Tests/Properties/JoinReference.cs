namespace XdrInfra.Kql.Tests.Properties;

/// <summary>A join as two loops.</summary>
// https://learn.microsoft.com/kusto/query/join-operator
internal static class JoinReference
{
    private static readonly object?[] Nothing = new object?[RandomTable.Width];

    public static IEnumerable<object?[]> Rows(string kind, IReadOnlyList<object?[]> left, IReadOnlyList<object?[]> right, Func<object?[], object?[], bool> meet)
    {
        var pairs = left.SelectMany(l => right.Where(r => meet(l, r)).Select(r => (Left: l, Right: r))).ToList();
        var lonelyLeft = left.Where(l => !right.Any(r => meet(l, r)));
        var lonelyRight = right.Where(r => !left.Any(l => meet(l, r)));
        var both = pairs.Select(pair => Joined(pair.Left, pair.Right));
        return kind switch
        {
            "inner" => both,
            "innerunique" => right.SelectMany(r => left.Where(l => meet(l, r)).Take(1).Select(l => Joined(l, r))),
            "leftouter" => both.Concat(lonelyLeft.Select(l => Joined(l, Nothing))),
            "rightouter" => both.Concat(lonelyRight.Select(r => Joined(Nothing, r))),
            "fullouter" => both.Concat(lonelyLeft.Select(l => Joined(l, Nothing))).Concat(lonelyRight.Select(r => Joined(Nothing, r))),
            "leftsemi" => left.Where(l => right.Any(r => meet(l, r))),
            "leftanti" => lonelyLeft,
            "rightsemi" => right.Where(r => left.Any(l => meet(l, r))),
            "rightanti" => lonelyRight,
            _ => throw new ArgumentException(kind, nameof(kind)),
        };
    }

    private static object?[] Joined(object?[] left, object?[] right) => [.. left, .. right];
}
