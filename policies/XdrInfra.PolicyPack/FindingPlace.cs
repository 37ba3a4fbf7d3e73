using System.Collections.Immutable;
using XdrInfra.Model.Findings;
using XdrInfra.Pulumi.Policy;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.PolicyPack;

/// <summary>The resource that a finding is about.</summary>
/// <param name="Urn">Its full name; empty for a finding about the whole stack.</param>
/// <param name="Property">The input that it is about, or empty.</param>
/// <param name="IsSecret">True if that input must not be shown.</param>
internal readonly record struct FindingPlace(string Urn, string Property, bool IsSecret)
{
    /// <summary>In stacks of other programs names are unique for a type only; of two the one that has the property is meant.</summary>
    public static FindingPlace Of(Location location, ImmutableArray<AnalyzedResource> resources)
    {
        if (location is not Location.Property property)
        {
            return new FindingPlace("", "", false);
        }

        var input = property.Path.Split('.', '[')[0];
        var found = resources.Where(resource => resource.Name == property.Resource).OrderByDescending(resource => resource.Properties.ContainsKey(input)).FirstOrDefault();
        return new FindingPlace(found?.Urn ?? "", input, found?.Properties.Find(input)?.HasSecrets() == true);
    }
}
