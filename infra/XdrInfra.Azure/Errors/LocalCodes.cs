namespace XdrInfra.Azure.Errors;

/// <summary>Codes for what goes wrong on the way, where Azure itself gave none.</summary>
public static class LocalCodes
{
    public const string TimedOut = "ClientTimedOut";
    public const string Unreachable = "HostUnreachable";
    public const string Untrusted = "CertificateNotTrusted";
    public const string Malformed = "MalformedAnswer";
    public const string SignIn = "SignInFailed";
}
