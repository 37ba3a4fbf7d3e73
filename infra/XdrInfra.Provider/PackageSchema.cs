namespace XdrInfra.Provider;

/// <summary>The package schema: every kind with its properties, for documentation, import and SDKs of other languages.</summary>
public static class PackageSchema
{
    /// <summary>The schema as JSON text.</summary>
    public static string Json { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(PackageSchema).Assembly.GetManifestResourceStream("schema.json")
            ?? throw new InvalidOperationException("The schema is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
