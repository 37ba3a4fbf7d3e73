using XdrInfra.Cli.Drawing;
using XdrInfra.Model.Changes;
using XdrInfra.Model.Output;

namespace XdrInfra.Cli.Pulumi;

/// <summary>Tells the steps of Pulumi's engine as those of the local one are told.</summary>
/// <param name="narrator">Tells them.</param>
/// <param name="record">Knows what an operation means.</param>
/// <param name="mask">Keeps secrets out of other people's texts.</param>
/// <param name="time">Measures the steps.</param>
/// <param name="isPreview">True when nothing is done: steps are not lines then, the plan tells them.</param>
internal sealed class PulumiNarration(Narrator narrator, PulumiRecord record, SecretMask mask, TimeProvider time, bool isPreview)
{
    private readonly Dictionary<string, long> _begun = new(StringComparer.Ordinal);

    public void Tell(PulumiEvent told)
    {
        switch (told)
        {
            case PulumiEvent.Begun { Step: { IsResource: true } step }:
                _begun[step.Urn] = time.GetTimestamp();
                narrator.Now(isPreview ? $"Comparing {step.Name}" : $"Deploying {step.Name}");
                break;
            case PulumiEvent.Done { Step: { IsResource: true } step } when !isPreview && record.KindOf(step.Operation) is { } kind and not ChangeKind.Same:
                narrator.Detail($"{ChangeWords.Sign(kind)} {step.Name} {ChangeWords.Done(kind)} ({Seconds(step):0.0} s)");
                break;
            case PulumiEvent.Failed { Step: { IsResource: true } step }:
                narrator.Detail($"✗ {step.Name} failed");
                break;
            case PulumiEvent.Said { Severity: "info" or "warning", Resource: { } resource } said when !isPreview:
                narrator.Detail($"… {resource}: {mask.Of(said.Text)}");
                break;
            case PulumiEvent.Said { Severity: "warning" } said:
                narrator.Detail(mask.Of(said.Text));
                break;
            case PulumiEvent.Working working:
                narrator.Now(mask.Of(working.Text));
                break;
            case PulumiEvent.Interrupted:
                narrator.Detail("Pulumi stops; it finishes what is under way. A second Ctrl-C would leave that unfinished.");
                break;
            default:
                break;
        }
    }

    private double Seconds(PulumiStep step) => _begun.TryGetValue(step.Urn, out var begun) ? time.GetElapsedTime(begun).TotalSeconds : 0;
}
