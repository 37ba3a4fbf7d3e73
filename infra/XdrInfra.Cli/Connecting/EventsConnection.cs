using XdrInfra.Azure.Defender;
using XdrInfra.Azure.Errors;
using XdrInfra.Azure.Identity;
using XdrInfra.Azure.Logs;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Verify.Events;

namespace XdrInfra.Cli.Connecting;

/// <summary>
/// Connects a stack's event tables through an interface that Microsoft does not document for this: on request only, as a person,
/// after a yes, in one setting of our own.
/// </summary>
internal sealed class EventsConnection(CliContext context, Narrator narrator, LoadedStack stack)
{
    // Facts from live tenants: a refusal names some categories at a time.
    private const int MostTries = 10;

    private readonly string _workspaceId = StackWorkspace.Path(stack);

    public async Task<ExitCode> RunAsync(bool yes, CancellationToken cancellationToken)
    {
        narrator.Title("Experimental: this interface of Defender is not documented by Microsoft for Sentinel, and may change or refuse.");
        Confirmation.Foresee(context, "events --connect", yes);
        await using var azure = await CloudAzure.SignInPersonAsync(context, stack.Settings, cancellationToken);
        var defender = azure.Clients.Defender
            ?? throw new UserFailure(ExitCode.Refused, EventsFindings.NoHost($"{azure.Clients.Endpoints.Cloud}".ToLowerInvariant(), stack.Settings.Stack));
        await RequirePersonAsync(azure, cancellationToken);
        var customerId = await StackWorkspace.CustomerIdAsync(azure, stack, cancellationToken);
        string[] tables = [.. EventsInstructions.Of(stack.Settings, ProductCatalog.Tables).Tables.Where(table => table.Ticked).Select(table => table.Table)];
        var plan = ExportPlan.Of(_workspaceId, tables, await defender.ListAsync(cancellationToken));
        ExportText.Plan(narrator, plan);
        if (plan.NothingToDo)
        {
            narrator.Done("Events", "nothing to change");
        }
        else
        {
            await SaveAsync(defender, plan, yes, cancellationToken);
        }

        return await LookAsync(azure.Clients.Logs, customerId, tables, cancellationToken);
    }

    private static async Task RequirePersonAsync(CloudAzure azure, CancellationToken cancellationToken)
    {
        var service = azure.Clients.Endpoints.Defender!;   // there is a client for it
        var token = await azure.Credential.GetTokenAsync(TokenRequests.For(service), cancellationToken);
        if (TokenClaims.Read(token.Token).IsApp == true)
        {
            throw new UserFailure(ExitCode.Refused, EventsFindings.NotAPerson());
        }
    }

    private async Task SaveAsync(IDefenderExportClient defender, ExportPlan plan, bool yes, CancellationToken cancellationToken)
    {
        if (plan.IsFull)
        {
            throw new UserFailure(ExitCode.Refused, EventsFindings.Full(plan));
        }

        await Confirmation.RequireAsync(context, "events --connect", yes, $"Save the setting '{plan.Id}' like this?", cancellationToken);
        var saved = await TryAsync(defender, plan, cancellationToken);
        var kept = ExportPlan.Of(_workspaceId, saved.Wanted, await defender.ListAsync(cancellationToken)).Current;
        if (saved.Wanted.Except(kept, StringComparer.Ordinal).ToList() is { Count: > 0 } missing)
        {
            throw new UserFailure(ExitCode.DeploymentFailed, EventsFindings.NotKept(saved.Id, missing));
        }

        ExportText.Refused(narrator, plan, saved);
        narrator.Done("Events", $"{kept.Count} tables on in '{saved.Id}', read back; rows prove it: xdr verify {stack.Settings.Stack} --only XDR5008 --wait 20m");
    }

    /// <summary>Saves, without what the service names as not supported.</summary>
    private async Task<ExportPlan> TryAsync(IDefenderExportClient defender, ExportPlan plan, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await defender.SaveAsync(plan.ToSetting(_workspaceId), cancellationToken);
                return plan;
            }
            catch (AzureFailure failure) when (failure.Kind == FailureKind.CategoryUnsupported && attempt < MostTries)
            {
                var smaller = plan.Without(RefusedCategories.In(failure.Error.Message));
                if (smaller.Wanted.Count is 0 || smaller.Wanted.Count == plan.Wanted.Count)
                {
                    throw;
                }

                plan = smaller;
            }
        }
    }

    private async Task<ExitCode> LookAsync(ILogsClient logs, string customerId, IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        var doubled = DoubledRows.Read(await logs.QueryAsync(new LogsQuery(customerId, DoubledRows.Query(tables)), cancellationToken));
        ExportText.Doubled(narrator, doubled);
        return doubled is { Tables.Count: > 0 } ? throw new UserFailure(ExitCode.CheckFailed, EventsFindings.Doubled(doubled)) : ExitCode.Success;
    }
}
