namespace XdrInfra.Interop.Tests.Kql;

/// <summary>A query for the judge, and where it comes from.</summary>
internal sealed record KqlCase(string Origin, string Text);
