using XdrInfra.Verify.Asking;

namespace XdrInfra.Verify.Preflight;

/// <summary>
/// Whether permissions allow an action: one of them names it, with <c>*</c> for any part, and does not take it back.
/// https://learn.microsoft.com/azure/role-based-access-control/role-definitions
/// </summary>
internal static class PermissionRule
{
    public static bool Allows(IEnumerable<Row> permissions, string action) => permissions.Any(permission =>
        permission.Texts("actions").Any(pattern => Matches(pattern, action)) && !permission.Texts("notActions").Any(pattern => Matches(pattern, action)));

    private static bool Matches(string pattern, string action) =>
        System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, action, ignoreCase: true);
}
