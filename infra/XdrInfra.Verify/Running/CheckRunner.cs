using XdrInfra.Model.Settings;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;

namespace XdrInfra.Verify.Running;

/// <summary>Asks the questions of the checks, each once, and judges the answers; asks again while something waits and time is left.</summary>
public sealed class CheckRunner(QuestionClients clients, TimeProvider time)
{
    /// <summary>Between two looks at what still waits.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>How far back tables are looked at.</summary>
    private static readonly TimeSpan Lookback = TimeSpan.FromDays(14);

    public async Task<VerificationReport> RunAsync(VerifyRequest request, IProgress<CheckProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var started = time.GetUtcNow();
        var selection = CheckSelection.Of(request, DateOnly.FromDateTime(started.UtcDateTime));
        progress?.Report(new CheckProgress.Started(selection.Checks.Count));
        using var gate = new QueryGate(time);
        var rounds = new Rounds(request, clients, gate, time, Lookback, progress);
        await rounds.RunAsync(selection.Checks, cancellationToken);
        for (var left = Left(request, started); left > TimeSpan.Zero && rounds.Open.Count > 0; left = Left(request, started))
        {
            var pause = left < Pause ? left : Pause;
            progress?.Report(new CheckProgress.WaitingAgain([.. rounds.Open.Select(check => check.Id)], pause, left));
            await Task.Delay(pause, time, cancellationToken);
            await rounds.RunAsync(rounds.Open, cancellationToken);
        }

        return Report(request, selection, rounds, started);
    }

    private TimeSpan Left(VerifyRequest request, DateTimeOffset started) => request.Wait - (time.GetUtcNow() - started);

    private VerificationReport Report(VerifyRequest request, CheckSelection selection, Rounds rounds, DateTimeOffset started)
    {
        var parameters = CheckParameters.Of(request.Settings, request.Catalog, started, request.Since, Lookback);
        return new VerificationReport
        {
            Stack = request.Settings.Stack,
            File = request.Settings.File,
            Workspace = request.Settings.Workspace.Name.Or(""),
            WorkspaceId = parameters.Fill("$(workspaceId)"),
            TenantId = request.Settings.TenantId.Or(""),
            Cloud = request.Settings.Cloud.Or(CloudName.Public),
            IncidentLatency = request.Settings.Verify.IncidentLatency.Or(TimeSpan.FromMinutes(10)),
            StartedAt = started,
            FinishedAt = time.GetUtcNow(),
            Since = request.Since,
            Results = rounds.Results,
            SwitchedOff = selection.SwitchedOff,
            Findings = selection.Findings,
            Figures = rounds.Figures,
            Facts = rounds.Facts(),
        };
    }
}
