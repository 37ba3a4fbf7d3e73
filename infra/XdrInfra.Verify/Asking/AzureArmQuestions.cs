using System.Text.Json;
using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Errors;

namespace XdrInfra.Verify.Asking;

/// <summary>Reads through the ARM client.</summary>
public sealed class AzureArmQuestions(IArmReader reader) : IArmQuestions
{
    public async Task<Answer> AskAsync(string path, string apiVersion, bool isList, CancellationToken cancellationToken)
    {
        var versioned = apiVersion.Length == 0 ? path : $"{path}?api-version={apiVersion}";
        try
        {
            return isList ? await ListAsync(versioned, cancellationToken) : await FindAsync(versioned, cancellationToken);
        }
        catch (AzureFailure failure)
        {
            return AnswerOf.Failure(failure);
        }
    }

    private async Task<Answer> FindAsync(string path, CancellationToken cancellationToken) =>
        await reader.FindAsync(path, cancellationToken) is { } found ? new Answer.Rows([Row(found)]) : new Answer.Missing(path);

    private async Task<Answer> ListAsync(string path, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        await foreach (var item in reader.ListAsync(path, cancellationToken))
        {
            rows.Add(Row(item));
        }

        return new Answer.Rows(rows);
    }

    private static Row Row(JsonObject item) => new(JsonSerializer.SerializeToElement(item));
}
