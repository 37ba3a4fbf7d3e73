namespace XdrInfra.Testing.Engine;

/// <summary>What takes part in one run.</summary>
/// <param name="Run">Where everything is noted down.</param>
/// <param name="Options">How the run was started.</param>
/// <param name="Provider">The way to the provider.</param>
/// <param name="EngineAddress">The engine's own service.</param>
/// <param name="Policies">The policy pack, or null if there is none.</param>
internal sealed record EnginePlugins(EngineRun Run, EngineOptions Options, PluginTalk Provider, string EngineAddress, PolicySteps? Policies);
