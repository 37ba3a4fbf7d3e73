namespace XdrInfra.Emulator.Simulator.World;

/// <summary>A file that is written, mailed or shared.</summary>
internal sealed record SimulatedFile(string Name, string FolderPath, string Sha1, string Sha256, string Md5, long Size)
{
    public string Extension => System.IO.Path.GetExtension(Name).TrimStart('.');
}
