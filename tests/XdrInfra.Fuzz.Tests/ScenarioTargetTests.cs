namespace XdrInfra.Fuzz.Tests;

public sealed class ScenarioTargetTests() : TargetTests("scenario");
