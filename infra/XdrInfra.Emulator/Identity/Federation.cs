namespace XdrInfra.Emulator.Identity;

/// <summary>The one outside issuer that the app trusts; the emulator plays it, as it has no way to ask a real one.</summary>
internal static class Federation
{
    public const string Subject = "repo:example/soc:ref:refs/heads/main";

    public static string Issuer(Installation installation) => $"{installation.Address}/federation";
}
