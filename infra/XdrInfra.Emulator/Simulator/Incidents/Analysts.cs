using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Sentinel;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Incidents;

/// <summary>What the simulated security team does with an incident: most are taken within hours and closed within days.</summary>
internal static class Analysts
{
    private static readonly (string Classification, string Determination)[] Verdicts =
    [
        ("TruePositive", "phishing"), ("TruePositive", "malware"), ("BenignPositive", "securityTesting"), ("FalsePositive", "clean"), ("Undetermined", "unknown"),
    ];

    public static IncidentHandling Handle(TenantWorld world, DateTime created, Dice dice)
    {
        if (dice.Chance(0.2))
        {
            return IncidentHandling.None;
        }

        var analyst = dice.Pick(world.Administrators);
        var taken = created + dice.Between(TimeSpan.FromMinutes(15), TimeSpan.FromHours(4));
        var (classification, determination) = dice.Pick(Verdicts);
        return new IncidentHandling
        {
            Owner = OwnerOf(analyst),
            Taken = taken,
            Closed = dice.Chance(0.8) ? taken + dice.Between(TimeSpan.FromHours(1), TimeSpan.FromHours(40)) : null,
            Classification = classification,
            Determination = determination,
            InSentinel = dice.Chance(0.4),
        };
    }

    public static IncidentOwner OwnerOf(SimulatedUser user) => new(user.ObjectId, user.Upn, user.DisplayName, user.Upn);
}
