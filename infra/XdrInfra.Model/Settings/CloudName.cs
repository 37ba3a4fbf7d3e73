namespace XdrInfra.Model.Settings;

/// <summary>The cloud a stack lives in; <see cref="Emulated"/> is the embedded Azure on loopback.</summary>
public enum CloudName
{
    Public,
    Gcc,
    GccHigh,
    Dod,
    Emulated,
}
