namespace XdrInfra.Verify.Running;

/// <summary>A check that the stack has switched off; every report lists it.</summary>
public sealed record SwitchedOffCheck(string Id, string Title, string Reason, DateOnly Expires);
