using System.Text.Json;
using XdrInfra.Azure.Errors;
using XdrInfra.Azure.GraphSecurity;

namespace XdrInfra.Verify.Asking;

/// <summary>Reads Defender's incidents through the Graph client.</summary>
public sealed class AzureGraphQuestions(IGraphSecurityClient client) : IGraphQuestions
{
    private const string Incidents = "/security/incidents";

    public async Task<Answer> AskAsync(string path, CancellationToken cancellationToken)
    {
        if (path.Split('?')[0] != Incidents)
        {
            return new Answer.Invalid($"only {Incidents} can be asked, not \"{path}\".");
        }

        try
        {
            var rows = new List<Row>();
            await foreach (var incident in client.ListIncidentsAsync(Option(path, "$filter"), Option(path, "$expand") == "alerts", cancellationToken))
            {
                rows.Add(new Row(JsonSerializer.SerializeToElement(incident.Raw)));
            }

            return new Answer.Rows(rows);
        }
        catch (AzureFailure failure)
        {
            return AnswerOf.Failure(failure);
        }
    }

    private static string? Option(string path, string name) => path.Split('?', '&')
        .FirstOrDefault(part => part.StartsWith($"{name}=", StringComparison.Ordinal))?[(name.Length + 1)..];
}
