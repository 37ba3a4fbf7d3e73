using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Engine;

/// <summary>Sums up the steps of a run.</summary>
internal static class EngineResults
{
    public static EngineResult Of(IReadOnlyList<string> names, IReadOnlyDictionary<string, Outcome> outcomes, CancellationToken cancellationToken)
    {
        var codes = outcomes.Values.Select(outcome => outcome.ExitCode);
        var stopped = cancellationToken.IsCancellationRequested && outcomes.Values.Any(outcome => !outcome.IsGood);
        return new EngineResult(
            ExitCodes.Strongest(stopped ? codes.Append(ExitCode.Cancelled) : codes),
            [.. names.Select(name => outcomes[name].Change).OfType<Change>()],
            [.. names.SelectMany(name => outcomes[name].Findings).Distinct()])
        {
            Skipped = [.. names.Where(name => outcomes[name].IsSkipped)],
        };
    }

    public static EngineResult Join(EngineResult first, EngineResult second) => first with
    {
        ExitCode = ExitCodes.Strongest([first.ExitCode, second.ExitCode]),
        Changes = [.. first.Changes, .. second.Changes],
        Findings = [.. first.Findings.Union(second.Findings)],
        Skipped = [.. first.Skipped, .. second.Skipped],
    };

    /// <summary>Without what is not known.</summary>
    public static PropertyValue.Map Known(PropertyValue.Map outputs) =>
        outputs with { Items = outputs.Items.RemoveRange(outputs.Items.Keys.Where(name => outputs.IsUnknown(name))) };
}
