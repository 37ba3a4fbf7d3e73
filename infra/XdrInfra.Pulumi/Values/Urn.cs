namespace XdrInfra.Pulumi.Values;

/// <summary>A resource's name in the engine: <c>urn:pulumi:stack::project::parentType$type::name</c>.</summary>
public readonly record struct Urn(string Text)
{
    // The name comes last and may hold the separator itself.
    private const int Parts = 4;

    /// <summary>The stack's name, or the empty string if the text is no URN.</summary>
    public string Stack => Part(0) is { } head ? head[(head.LastIndexOf(':') + 1)..] : "";

    /// <summary>The type token without its parents, or the empty string if the text is no URN.</summary>
    public string Type => Part(2) is { } types ? types[(types.LastIndexOf('$') + 1)..] : "";

    /// <summary>The logical name, or the empty string if the text is no URN.</summary>
    public string Name => Part(3) ?? "";

    public override string ToString() => Text;

    private string? Part(int index) => Text?.Split("::", Parts) is { Length: Parts } parts ? parts[index] : null;
}
