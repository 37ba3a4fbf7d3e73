using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Events;

/// <summary>An email with what the five tables of Office 365 say of it.</summary>
internal sealed record SimulatedMessage
{
    public required string NetworkMessageId { get; init; }

    public required string InternetMessageId { get; init; }

    public required DateTime Sent { get; init; }

    public required string Subject { get; init; }

    public required string SenderName { get; init; }

    public required string SenderAddress { get; init; }

    /// <summary>Set when the sender is one of our users.</summary>
    public SimulatedUser? SenderUser { get; init; }

    public required string SenderIp { get; init; }

    public required SimulatedUser Recipient { get; init; }

    public required int Size { get; init; }

    /// <summary>Empty, Phish, Malware or Spam.</summary>
    public string Threat { get; init; } = "";

    public string DetectionMethods { get; init; } = "";

    public IReadOnlyList<SimulatedFile> Attachments { get; init; } = [];

    public IReadOnlyList<string> Urls { get; init; } = [];

    public bool IsInbound => SenderUser is null;

    public string SenderDomain => SenderAddress[(SenderAddress.IndexOf('@') + 1)..];
}
