namespace XdrInfra.Kql.Functions;

/// <summary>Functions of the language that this engine knows by name and does not run.</summary>
internal static class KnownFunctions
{
    public static IReadOnlySet<string> NotRun { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "cursor_after", "current_principal", "current_principal_is_member_of", "extent_id", "extent_tags", "series_fft", "series_ifft",
    };
}
