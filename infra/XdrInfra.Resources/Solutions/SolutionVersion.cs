namespace XdrInfra.Resources.Solutions;

/// <summary>Compares versions such as 3.0.11; parts count as numbers.</summary>
internal static class SolutionVersion
{
    public static int Compare(string? left, string? right) =>
        System.Version.TryParse(left, out var a) && System.Version.TryParse(right, out var b)
            ? a.CompareTo(b)
            : string.CompareOrdinal(left ?? "", right ?? "");
}
