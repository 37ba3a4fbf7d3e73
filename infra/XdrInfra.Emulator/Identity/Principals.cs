namespace XdrInfra.Emulator.Identity;

/// <summary>The two callers that the tenant knows.</summary>
internal static class Principals
{
    public const string AppObjectId = "6f2b1c84-3f0e-4a55-9c1d-7d2e5a90b101";
    public const string PersonObjectId = "6f2b1c84-3f0e-4a55-9c1d-7d2e5a90b202";

    public static Principal App(EmulatorCredentials credentials) =>
        new(AppObjectId, credentials.ClientId, IsUser: false, credentials.ClientId);

    public static Principal Person(EmulatorCredentials credentials, string client) =>
        new(PersonObjectId, client, IsUser: true, credentials.UserName);
}
