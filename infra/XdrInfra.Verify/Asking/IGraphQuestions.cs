namespace XdrInfra.Verify.Asking;

/// <summary>Reads every page of a list of the Graph security API: the Defender side.</summary>
public interface IGraphQuestions
{
    /// <summary>The path, with its query, is what stands behind <c>/v1.0</c>.</summary>
    Task<Answer> AskAsync(string path, CancellationToken cancellationToken);
}
