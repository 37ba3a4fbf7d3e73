namespace XdrInfra.Fuzz.Tests;

public sealed class WireTargetTests() : TargetTests("wire");
