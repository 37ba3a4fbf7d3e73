using System.Text.Json;

namespace XdrInfra.Cli.Pulumi;

/// <summary>A step of the engine on one resource.</summary>
/// <param name="Operation">The engine's word, for example <c>create</c>.</param>
/// <param name="Urn">Stack, project, types and name, with <c>::</c> between them.</param>
/// <param name="Type">Type token.</param>
internal sealed record PulumiStep(string Operation, string Urn, string Type)
{
    private const string StackType = "pulumi:pulumi:Stack";
    private const string ProviderTypes = "pulumi:providers:";

    /// <summary>Paths that differ.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Inputs before; undefined when there was nothing.</summary>
    public JsonElement Before { get; init; }

    /// <summary>Inputs after; undefined when nothing is left.</summary>
    public JsonElement After { get; init; }

    /// <summary>Outputs after.</summary>
    public JsonElement Outputs { get; init; }

    public string Name => NameOf(Urn);

    public bool IsStack => Type == StackType;

    /// <summary>True for what the stack file asks for; not for the stack itself and its providers.</summary>
    public bool IsResource => !IsStack && !Type.StartsWith(ProviderTypes, StringComparison.Ordinal);

    public static string NameOf(string urn) => urn[(urn.LastIndexOf("::", StringComparison.Ordinal) is var at and >= 0 ? at + 2 : 0)..];
}
