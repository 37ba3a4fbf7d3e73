namespace XdrInfra.Emulator.Simulator.World;

/// <summary>A host on the other side of a connection.</summary>
internal sealed record RemoteHost(string Domain, string Ip, int Port)
{
    public string Url => $"https://{Domain}/";
}
