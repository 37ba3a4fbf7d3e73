namespace XdrInfra.Fuzz.Tests;

public sealed class SettingsTargetTests() : TargetTests("settings");
