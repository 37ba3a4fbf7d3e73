namespace XdrInfra.Verify.Asking;

/// <summary>Reads an object, or every page of a list, from Azure Resource Manager.</summary>
public interface IArmQuestions
{
    /// <summary>The path starts with a slash and carries no api-version.</summary>
    Task<Answer> AskAsync(string path, string apiVersion, bool isList, CancellationToken cancellationToken);
}
