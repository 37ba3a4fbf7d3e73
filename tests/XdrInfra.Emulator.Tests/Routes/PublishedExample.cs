namespace XdrInfra.Emulator.Tests.Routes;

/// <summary>One example: a request, the status, and members that the answer has.</summary>
internal sealed record PublishedExample(string Name, string Method, string Path, string? Body, int Status, string? Expected);
