namespace XdrInfra.Emulator.Simulator.World;

/// <summary>A program that runs on devices, with the file it comes from.</summary>
internal sealed record ProcessImage
{
    public required string FileName { get; init; }

    public required string FolderPath { get; init; }

    public required string Company { get; init; }

    public required string Product { get; init; }

    public required string Version { get; init; }

    public required string Description { get; init; }

    /// <summary>What starts it; null for the first process of a system.</summary>
    public required string ParentFileName { get; init; }

    public required IReadOnlyList<string> CommandLines { get; init; }

    /// <summary>True: runs as the system, not as a user.</summary>
    public required bool IsService { get; init; }

    public required string Sha1 { get; init; }

    public required string Sha256 { get; init; }

    public required string Md5 { get; init; }

    public required long FileSize { get; init; }

    /// <summary>Who signed the file; empty when nobody did.</summary>
    public required string Signer { get; init; }
}
