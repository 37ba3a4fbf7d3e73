using XdrInfra.Model.Graph;

namespace XdrInfra.Resources.Handling;

/// <summary>What is in Azure now.</summary>
/// <param name="Id">The id in the case that Azure or the state holds.</param>
/// <param name="Outputs">The live values.</param>
/// <param name="Inputs">Inputs that would lead to them, for an import.</param>
public sealed record Reading(string Id, PropertyValue.Map Outputs, PropertyValue.Map Inputs);
