namespace XdrInfra.Interop.Tests.Kql;

/// <summary>Why we differ from the parser where we do. A difference without a reason fails the test.</summary>
internal static class KqlReasons
{
    private static readonly IReadOnlyList<(string Reason, Func<KqlDifference, bool> Fits)> All =
    [
    ];

    /// <summary>Null when nobody knows.</summary>
    public static string? Of(KqlDifference difference) => All.FirstOrDefault(known => known.Fits(difference)).Reason;
}
