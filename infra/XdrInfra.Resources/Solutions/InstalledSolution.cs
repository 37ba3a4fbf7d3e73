using XdrInfra.Model.Graph;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Solutions;

/// <summary>A solution as it is on the workspace. Complete means that its content is there too, not only the record.</summary>
internal sealed record InstalledSolution(string Version, string? DisplayName, bool Complete)
{
    public PropertyValue.Map ToProperties(PropertyValue.Map basis) => basis
        .Put("version", Version)
        .Put("displayName", DisplayName)
        .Put("complete", Complete);
}
