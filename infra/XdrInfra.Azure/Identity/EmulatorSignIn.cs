namespace XdrInfra.Azure.Identity;

/// <summary>The app identity that the embedded Azure knows.</summary>
public sealed record EmulatorSignIn(string TenantId, string ClientId, string ClientSecret)
{
    // A secret never gets into a text by accident.
    public override string ToString() => $"{ClientId} in {TenantId}";
}
