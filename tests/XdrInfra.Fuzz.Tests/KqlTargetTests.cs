namespace XdrInfra.Fuzz.Tests;

public sealed class KqlTargetTests() : TargetTests("kql");
