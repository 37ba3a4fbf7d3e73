using System.Text;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Tests.Fidelity;

/// <summary>Writes docs/azure-fidelity.md from the routing table.</summary>
internal static class FidelityPage
{
    private const string Head = """
        # What the embedded Azure answers, and how closely

        Generated from the routing table; a test keeps it true. To renew it: `XDR_ACCEPT=1 dotnet test tests/XdrInfra.Emulator.Tests --filter FidelityPage`, then look at the change.

        Everything is on one address, `https://localhost:PORT`: Azure Resource Manager, sign-in, Log Analytics, Microsoft Graph and the Defender API.
        A path that is not in these tables is answered as Azure answers an unknown one: 404 `InvalidResourceType` for a provider's path, 405 for a known path with another method.

        Left out on purpose: every other provider of Azure; rights that role assignments give (the scenario says what the caller may do) and conditional access; clusters,
        replication and linked services of a workspace; data collection rules; the body of analytics rules (their queries are not run); browser sign-in; throttling other than
        the query queue, the query quota and the faults of a scenario; prices and quotas. `now()` in a query is the emulator's clock, tokens and operations run by the wall clock.
        A refusal whose wording is known from public reports carries that wording; other refusals carry the known status and code, and words of ours.

        """;

    public static string Of(IReadOnlyList<Route> routes)
    {
        var page = new StringBuilder(Head);
        foreach (var service in routes.GroupBy(route => route.Service))
        {
            page.Append("\n## ").Append(Title(service.Key)).Append("\n\n");
            page.Append("| request | api-versions | what is modelled | source |\n| --- | --- | --- | --- |\n");
            foreach (var route in service)
            {
                page.Append($"| `{route.Method} {route.Template}` | {Versions(route.Versions)} | {Cell(route.Note)} | {Cell(route.Source)} |\n");
            }
        }

        page.Append("\n## api-versions\n\n| type | served |\n| --- | --- |\n");
        foreach (var versions in routes.Select(route => route.Versions).OfType<ApiVersions>().DistinctBy(versions => (versions.Namespace, versions.Type)))
        {
            page.Append($"| `{versions.Namespace}/{versions.Type}` | {string.Join(", ", versions.Served)} |\n");
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string Title(Service service) => service switch
    {
        Service.Open => "Metadata and sign-in (no token)",
        Service.Arm => "Azure Resource Manager",
        Service.Logs => "Log Analytics queries",
        Service.Graph => "Microsoft Graph",
        Service.Defender => "Defender",
        _ => "Steering (not Azure; takes a token for Azure Resource Manager)",
    };

    private static string Versions(ApiVersions? versions) => versions switch
    {
        null => "–",
        { Served: [var only] } => only,
        { Served: var served } when served.All(ApiVersionTable.IsPreview) => $"{served.Count} previews, {served[0]} to {served[^1]}",
        { Served: var served } => $"{served.Count}, {served[0]} to {served[^1]}",
    };

    private static string Cell(string text) => text.Length == 0 ? "as the source says" : text.Replace("|", "\\|", StringComparison.Ordinal);
}
