namespace XdrInfra.Testing.Engine;

/// <summary>Thrown by a hook of a test: the engine is killed at this call, with every connection cut.</summary>
public sealed class EngineGoneException : Exception;
