namespace XdrInfra.Emulator.Simulator.World;

/// <summary>A person of the organisation.</summary>
internal sealed record SimulatedUser
{
    public required string GivenName { get; init; }

    public required string Surname { get; init; }

    /// <summary>Name of the account in Active Directory.</summary>
    public required string AccountName { get; init; }

    public required string AccountDomain { get; init; }

    public required string Upn { get; init; }

    public required string Sid { get; init; }

    public required string ObjectId { get; init; }

    public required string Department { get; init; }

    public required string JobTitle { get; init; }

    public required string City { get; init; }

    public required string Country { get; init; }

    public required string HomeIp { get; init; }

    /// <summary>True: the account lives in Active Directory; false: in Entra ID only.</summary>
    public required bool OnPremises { get; init; }

    public required bool IsAdministrator { get; init; }

    public required DateTime Created { get; init; }

    public string DisplayName => $"{GivenName} {Surname}";
}
