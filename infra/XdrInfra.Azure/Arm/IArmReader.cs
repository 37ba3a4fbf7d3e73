using System.Text.Json.Nodes;

namespace XdrInfra.Azure.Arm;

/// <summary>
/// Reads Azure Resource Manager. The api-version comes from <see cref="ApiVersions"/> unless the path names one.
/// Null means that Azure says 404; no access is an <see cref="Errors.AzureFailure"/>, never null.
/// </summary>
public interface IArmReader
{
    Task<JsonObject?> FindAsync(string path, CancellationToken cancellationToken);

    /// <summary>Every item of every page.</summary>
    IAsyncEnumerable<JsonObject> ListAsync(string path, CancellationToken cancellationToken);

    /// <summary>A POST that changes nothing, for example the connector's requirements check.</summary>
    Task<JsonObject> AskAsync(string path, JsonObject body, CancellationToken cancellationToken);
}
