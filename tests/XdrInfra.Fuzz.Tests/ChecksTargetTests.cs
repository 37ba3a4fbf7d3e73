namespace XdrInfra.Fuzz.Tests;

public sealed class ChecksTargetTests() : TargetTests("checks");
