using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;
using XdrInfra.Model.Settings;
using XdrInfra.Policies.Running;

namespace XdrInfra.Cli.Checking;

/// <summary>What stands before every deployment: settings, graph, rules. Nothing is touched before all of them agree.</summary>
internal static class Gate
{
    /// <exception cref="UserFailure">The settings are wrong, or a mandatory rule failed; holds every finding.</exception>
    public static LoadedStack Pass(CliContext context, string stack, Narrator narrator)
    {
        var loaded = LoadedStack.Read(context, stack);
        narrator.Done("Settings", loaded.Settings.File);
        narrator.Done("Graph", $"{loaded.Graph.Resources.Length} resources");
        var today = DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime);
        var check = StackCheck.Of(stack, loaded.Settings.File, new SettingsResult(loaded.Settings, []), baseGraph: null, today, new RuleRunner(RuleLinks.None), RuleLinks.None);
        if (check.ExitCode != ExitCode.Success)
        {
            throw new UserFailure(check.ExitCode, [.. check.Report.AllFindings.Where(finding => finding.Level == Level.Mandatory)]);
        }

        Tell(check.Report, narrator);
        return loaded;
    }

    private static void Tell(StackReport report, Narrator narrator)
    {
        var advice = report.Count(Level.Advisory);
        narrator.Done("Rules", $"{report.Count(CaseOutcome.Pass)} pass, {report.Count(CaseOutcome.NotApplicable)} not applicable, {advice} with advice");
        foreach (var finding in report.AllFindings)
        {
            narrator.Detail(finding.ToString());
        }
    }
}
