using System.Collections.Immutable;
using System.Text.Json;

namespace XdrInfra.Pulumi.Deployment;

/// <summary>How the engine's language host starts a program: everything stands in the environment.</summary>
/// <param name="MonitorAddress">Where resources are registered, as host and port.</param>
/// <param name="EngineAddress">Where messages to the user go, as host and port.</param>
/// <param name="Project">Name of the project.</param>
/// <param name="Stack">Name of the stack, without project and organization.</param>
/// <param name="IsPreview">True if nothing is changed in this run.</param>
public sealed record ProgramStart(string MonitorAddress, string EngineAddress, string Project, string Stack, bool IsPreview)
{
    public string Organization { get; init; } = "";

    /// <summary>The folder of <c>Pulumi.yaml</c>.</summary>
    public string RootDirectory { get; init; } = "";

    /// <summary>Key with namespace to value; objects are JSON text, secrets are in plain text.</summary>
    public ImmutableDictionary<string, string> Config { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The keys of <see cref="Config"/> whose values are secrets.</summary>
    public ImmutableHashSet<string> SecretKeys { get; init; } = [];

    /// <summary>Reads the environment, or gives null if the engine did not start this process.</summary>
    public static ProgramStart? Read(Func<string, string?> environment)
    {
        try
        {
            return ReadWhole(environment);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;   // an engine writes JSON; half of the settings would be worse than none
        }
    }

    private static ProgramStart? ReadWhole(Func<string, string?> environment)
    {
        string Text(string name) => environment(name) ?? "";
        if (Text("PULUMI_MONITOR") is not { Length: > 0 } monitor
            || Text("PULUMI_ENGINE") is not { Length: > 0 } engine
            || Text("PULUMI_PROJECT") is not { Length: > 0 } project
            || Text("PULUMI_STACK") is not { Length: > 0 } stack
            || !bool.TryParse(Text("PULUMI_DRY_RUN"), out var isPreview))
        {
            return null;
        }

        return new ProgramStart(monitor, engine, project, stack, isPreview)
        {
            Organization = Text("PULUMI_ORGANIZATION"),
            RootDirectory = Text("PULUMI_ROOT_DIRECTORY"),
            Config = Texts(Text("PULUMI_CONFIG")),
            SecretKeys = Keys(Text("PULUMI_CONFIG_SECRET_KEYS")),
        };
    }

    // By hand: a serializer that looks at types takes longer to start than everything else that happens before the first call.
    private static ImmutableDictionary<string, string> Texts(string json)
    {
        var texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (json is not ("" or "null"))
        {
            using var document = JsonDocument.Parse(json);
            foreach (var pair in document.RootElement.EnumerateObject())
            {
                texts[pair.Name] = pair.Value.GetString() ?? "";
            }
        }

        return texts.ToImmutable();
    }

    private static ImmutableHashSet<string> Keys(string json)
    {
        var keys = ImmutableHashSet.CreateBuilder<string>();
        if (json is not ("" or "null"))
        {
            using var document = JsonDocument.Parse(json);
            foreach (var key in document.RootElement.EnumerateArray())
            {
                keys.Add(key.GetString() ?? "");
            }
        }

        return keys.ToImmutable();
    }
}
