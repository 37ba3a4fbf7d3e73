using System.Text.Json.Nodes;

namespace XdrInfra.Azure.GraphSecurity;

/// <summary>Incidents as Defender XDR keeps them.</summary>
public interface IGraphSecurityClient
{
    /// <summary>Every incident of every page, newest first unless the filter says otherwise.</summary>
    /// <param name="filter">An OData filter such as <c>createdDateTime ge 2026-11-01T00:00:00Z</c>; null for all.</param>
    /// <param name="withAlerts">Each incident brings its alerts, in <see cref="GraphIncident.Raw"/>.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    IAsyncEnumerable<GraphIncident> ListIncidentsAsync(string? filter, bool withAlerts, CancellationToken cancellationToken);

    /// <summary>One incident; null when there is none of that id.</summary>
    Task<GraphIncident?> FindIncidentAsync(string id, CancellationToken cancellationToken);

    /// <summary>Changes the properties that the body names, for example <c>status</c>.</summary>
    Task<GraphIncident> UpdateIncidentAsync(string id, JsonObject changes, CancellationToken cancellationToken);
}
