using System.Text.Json;

namespace XdrInfra.Cli.Tests.Pulumi;

/// <summary>
/// Writes what the stand-in for the Pulumi CLI plays. The lines have the shape of the engine's own:
/// https://github.com/pulumi/pulumi/blob/master/sdk/go/common/apitype/events.go
/// </summary>
internal sealed class PulumiScript(CliRun run, string command)
{
    private const string Stack = "dev";
    private readonly List<object> _events = [new { sequence = 0, timestamp = 1, preludeEvent = new { config = new Dictionary<string, string> { ["xdr-infra:environment"] = "dev" } } }];

    /// <summary>The folder with the stand-in, for PATH.</summary>
    public static string Path { get; } = AppContext.BaseDirectory;

    private bool IsPreview => command == "preview";

    public static string Urn(string type, string name) => $"urn:pulumi:{Stack}::xdr-infra::{type}::{name}";

    /// <summary>A step that comes to its end.</summary>
    public PulumiScript Step(string operation, string type, string name, object? before = null, object? after = null, string[]? paths = null, object? outputs = null)
    {
        _events.Add(new { sequence = 0, timestamp = 1, resourcePreEvent = new { metadata = Metadata(operation, type, name, before, after, paths, null), planning = IsPreview } });
        _events.Add(new { sequence = 0, timestamp = 2, resOutputsEvent = new { metadata = Metadata(operation, type, name, before, after, paths, outputs), planning = IsPreview } });
        return this;
    }

    /// <summary>A step that begins and is not heard of again.</summary>
    public PulumiScript Begin(string operation, string type, string name)
    {
        _events.Add(new { sequence = 0, timestamp = 1, resourcePreEvent = new { metadata = Metadata(operation, type, name, null, new { }, null, null) } });
        return this;
    }

    /// <summary>A step that fails, with the engine's order: the reason first.</summary>
    public PulumiScript Fail(string operation, string type, string name, string reason)
    {
        Begin(operation, type, name).Say("error", reason, Urn(type, name));
        _events.Add(new { sequence = 0, timestamp = 2, resOpFailedEvent = new { metadata = Metadata(operation, type, name, null, new { }, null, null), status = 0, steps = 1 } });
        return this;
    }

    public PulumiScript Say(string severity, string message, string? urn = null)
    {
        _events.Add(new { sequence = 0, timestamp = 1, diagnosticEvent = new { urn, prefix = $"<{{%fg 1%}}>{severity}: <{{%reset%}}>", message = $"<{{%reset%}}>{message}<{{%reset%}}>\n", color = "never", severity } });
        return this;
    }

    public PulumiScript Violate(string policy, string name, string message)
    {
        _events.Add(new { sequence = 0, timestamp = 1, policyEvent = new { resourceUrn = Urn("xdr:azure:Workspace", name), message, color = "never", policyName = policy, policyPackName = "company", policyPackVersion = "1.0.0", policyPackVersionTag = "1.0.0", enforcementLevel = "mandatory" } });
        return this;
    }

    public PulumiScript Interrupted()
    {
        _events.Add(new { sequence = 0, timestamp = 1, stdoutEvent = new { message = "^C received; cancelling. If you would like to terminate immediately, press ^C again.\n", color = "always" } });
        return this;
    }

    public PulumiScript End(string result = "succeeded", bool maybeCorrupt = false)
    {
        _events.Add(new { sequence = 0, timestamp = 3, summaryEvent = new { maybeCorrupt, durationSeconds = 2, resourceChanges = new Dictionary<string, int> { ["create"] = 1 }, PolicyPacks = new Dictionary<string, string>(), isPreview = IsPreview, result } });
        _events.Add(new { sequence = 0, timestamp = 3, cancelEvent = new { } });
        return this;
    }

    /// <summary>Plays the events, then ends like this.</summary>
    public void Play(int exit = 0, string errors = "")
    {
        run.Write($"stand-in/{command}.jsonl", Text());
        run.Write($"stand-in/{command}.exit", $"{exit}");
        run.Write($"stand-in/{command}.stderr", errors);
    }

    /// <summary>Plays the events only after an interruption; until then it waits.</summary>
    public void PlayWhenInterrupted(PulumiScript before, int exit)
    {
        before.Play(exit);
        run.Write($"stand-in/{command}.interrupted.jsonl", Text(withPrelude: false));
    }

    private string Text(bool withPrelude = true) => string.Concat(_events.Skip(withPrelude ? 0 : 1).Select(line => JsonSerializer.Serialize(line) + "\n"));

    private static object Metadata(string operation, string type, string name, object? before, object? after, string[]? paths, object? outputs) => new
    {
        op = operation,
        urn = Urn(type, name),
        type,
        old = before is null ? null : State(type, name, before, new { }),
        @new = after is null ? null : State(type, name, after, outputs ?? new { }),
        detailedDiff = paths?.ToDictionary(path => path, _ => new { diffKind = "update", inputDiff = true }, StringComparer.Ordinal),
        provider = Urn("pulumi:providers:xdr", "xdr") + "::1",
    };

    private static object State(string type, string name, object inputs, object outputs) => new
    {
        type,
        urn = Urn(type, name),
        custom = true,
        id = $"/subscriptions/0/{name}",
        parent = Urn("pulumi:pulumi:Stack", "xdr-infra-dev"),
        inputs,
        outputs,
        provider = Urn("pulumi:providers:xdr", "xdr") + "::1",
    };
}
