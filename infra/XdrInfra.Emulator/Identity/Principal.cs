namespace XdrInfra.Emulator.Identity;

/// <summary>Who calls, as the token says.</summary>
/// <param name="ObjectId">Object id of the user or of the app's service principal.</param>
/// <param name="AppId">Client id.</param>
/// <param name="IsUser">A person signed in, not an app alone.</param>
/// <param name="Name">Sign-in name of a person, client id of an app.</param>
internal sealed record Principal(string ObjectId, string AppId, bool IsUser, string Name);
