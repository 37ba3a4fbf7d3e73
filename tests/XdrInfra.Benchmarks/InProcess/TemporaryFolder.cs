namespace XdrInfra.Benchmarks.InProcess;

/// <summary>A folder that is gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("xdr-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
