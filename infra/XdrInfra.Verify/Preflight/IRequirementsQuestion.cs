using XdrInfra.Verify.Asking;

namespace XdrInfra.Verify.Preflight;

/// <summary>Asks Azure whether the connector could be made: license and authorization. It changes nothing.</summary>
public interface IRequirementsQuestion
{
    Task<Answer> AskAsync(string workspaceId, string tenantId, CancellationToken cancellationToken);
}
