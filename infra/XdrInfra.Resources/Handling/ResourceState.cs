using XdrInfra.Model.Graph;

namespace XdrInfra.Resources.Handling;

/// <summary>What an engine keeps of a resource. Outputs are empty when a run ended before the handler answered.</summary>
public sealed record ResourceState(string Id, PropertyValue.Map Inputs, PropertyValue.Map Outputs);
