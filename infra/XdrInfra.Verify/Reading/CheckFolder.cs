using XdrInfra.Model.Files;

namespace XdrInfra.Verify.Reading;

/// <summary>The files of a folder of checks, by name.</summary>
/// <param name="Name">As shown in findings.</param>
/// <param name="Files">Name within the folder to bytes; <c>questions/tables.kql</c> for shared ones.</param>
public sealed record CheckFolder(string Name, IReadOnlyDictionary<string, byte[]> Files)
{
    private const string ResourcePrefix = "XdrInfra.Verify.Pack/";

    private static readonly string[] Patterns = ["*.yaml", "*.kql"];

    /// <summary>The checks that come with the product.</summary>
    public static CheckFolder Embedded { get; } = ReadEmbedded();

    /// <summary>A folder of the user's own checks; empty when it does not exist.</summary>
    public static CheckFolder Of(string folder, IFiles files)
    {
        var names = Patterns.SelectMany(pattern => files.List(folder, pattern)).Distinct(StringComparer.Ordinal);
        var read = names.ToDictionary(path => Path.GetFileName(path), files.Read, StringComparer.Ordinal);
        return new CheckFolder(folder, read);
    }

    /// <summary>Check files, without their tests and the shared questions, in ordinal order.</summary>
    public IEnumerable<string> CheckFiles => Yaml.Where(name => !IsTest(name) && !name.Contains('/'));

    public IEnumerable<string> TestFiles => Yaml.Where(IsTest);

    private IEnumerable<string> Yaml => Files.Keys.Where(name => name.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static bool IsTest(string name) => name.EndsWith(".test.yaml", StringComparison.Ordinal);

    private static CheckFolder ReadEmbedded()
    {
        var assembly = typeof(CheckFolder).Assembly;
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)
                ?? throw new InvalidOperationException($"The resource {resource} is listed but not there.");
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            files[resource[ResourcePrefix.Length..]] = copy.ToArray();
        }

        return new CheckFolder("built-in", files);
    }
}
