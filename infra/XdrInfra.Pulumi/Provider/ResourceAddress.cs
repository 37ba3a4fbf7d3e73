using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Provider;

/// <summary>The resource that a call is about.</summary>
/// <param name="Urn">Its full name in the engine.</param>
/// <param name="Type">Its type token, such as <c>xdr:sentinel:Onboarding</c>.</param>
/// <param name="Name">Its logical name.</param>
public sealed record ResourceAddress(string Urn, string Type, string Name)
{
    // Engines before 3.130 send the URN only.
    internal static ResourceAddress Of(string urn, string type, string name) => new(
        urn,
        type.Length > 0 ? type : new Urn(urn).Type,
        name.Length > 0 ? name : new Urn(urn).Name);
}
