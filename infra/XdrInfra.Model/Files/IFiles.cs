namespace XdrInfra.Model.Files;

/// <summary>The only way to files: a real one at the edge, an in-memory one in tests.</summary>
public interface IFiles
{
    bool Exists(string path);

    /// <summary>The whole file as bytes.</summary>
    byte[] Read(string path);

    /// <summary>Writes a whole file or nothing: a reader never sees half of it.</summary>
    void Write(string path, ReadOnlySpan<byte> content);

    /// <summary>Files in a folder whose names match a pattern such as <c>Pulumi.*.yaml</c>, in ordinal order.</summary>
    IReadOnlyList<string> List(string folder, string pattern);
}
