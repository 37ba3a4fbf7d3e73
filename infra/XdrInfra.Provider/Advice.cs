using System.Collections.Concurrent;
using XdrInfra.Model.Findings;
using XdrInfra.Pulumi.Hosting;

namespace XdrInfra.Provider;

/// <summary>What a handler has to say although nothing failed: each sentence once at a resource, however often the engine asks in one run.</summary>
internal sealed class Advice
{
    private readonly ConcurrentDictionary<(string Urn, string Text), bool> _said = new();

    /// <summary>Findings that do not stop anything; those that do are told as failures.</summary>
    public void Say(ResourceLog log, IEnumerable<Finding> findings, IEnumerable<string> notes)
    {
        foreach (var text in findings.Where(finding => finding.Level == Level.Advisory).Select(Refusals.Text).Where(text => IsNew(log, text)))
        {
            log.Warning(text);
        }

        foreach (var note in notes.Where(note => IsNew(log, note)))
        {
            log.Info(note);
        }
    }

    private bool IsNew(ResourceLog log, string text) => _said.TryAdd((log.Urn, text), true);
}
