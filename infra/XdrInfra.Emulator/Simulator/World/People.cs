using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Input;

namespace XdrInfra.Emulator.Simulator.World;

/// <summary>Makes the users of the organisation; the n-th user depends on nothing but the seed and n.</summary>
internal static class People
{
    private static readonly string[] GivenNames =
        ["Anna", "Ben", "Carla", "David", "Elif", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Katja", "Liam", "Mara", "Noah", "Olga", "Pavel", "Quinn", "Rosa", "Sami", "Tara", "Uma", "Viktor", "Wanda", "Xenia", "Yusuf", "Zoe"];

    private static readonly string[] Surnames =
        ["Albers", "Bianchi", "Costa", "Dorn", "Ekman", "Fischer", "Garcia", "Hansen", "Ivanov", "Jensen", "Keller", "Lindgren", "Moreau", "Novak", "Okafor", "Petit", "Quist", "Rossi", "Santos", "Tanaka", "Urban", "Vogel", "Weber", "Ximenes", "Yildiz", "Zeman"];

    private static readonly string[] Departments = ["Finance", "Sales", "Engineering", "Human Resources", "Legal", "Marketing", "Operations", "IT"];
    private static readonly string[] Titles = ["Analyst", "Specialist", "Manager", "Consultant", "Assistant", "Lead"];
    private static readonly (string City, string Country)[] Places = [("Amsterdam", "NL"), ("Hamburg", "DE"), ("Dublin", "IE"), ("Madrid", "ES"), ("Lyon", "FR")];

    public static SimulatedUser Make(SimulationInput input, int number)
    {
        var dice = Dice.Of(input.Seed, "user", number);
        var given = GivenNames[number % GivenNames.Length];
        var surname = Surnames[(number + (number / GivenNames.Length)) % Surnames.Length];
        var round = number / (GivenNames.Length * Surnames.Length);
        var account = $"{given[0]}{surname}".ToLowerInvariant() + $"{number + 1:D2}" + (round > 0 ? $"{round}" : "");
        var (city, country) = dice.Pick(Places);
        var department = dice.Pick(Departments);
        return new SimulatedUser
        {
            GivenName = given,
            Surname = surname,
            AccountName = account,
            AccountDomain = input.Domain.Split('.')[0].ToUpperInvariant(),
            Upn = $"{account}@{input.Domain}",
            Sid = $"S-1-5-21-{DomainSid(input.Seed)}-{1100 + number}",
            ObjectId = dice.Guid().ToString(),
            Department = department,
            JobTitle = $"{department} {dice.Pick(Titles)}",
            City = city,
            Country = country,
            HomeIp = dice.PublicIp(),
            OnPremises = number % 10 != 9,
            IsAdministrator = number % 20 == 3,
            Created = input.Start.Date.AddDays(-dice.Between(60, 2000)).AddHours(9),
        };
    }

    private static string DomainSid(int seed)
    {
        var dice = Dice.Of(seed, "domain-sid");
        return $"{dice.Between(1_000_000_000, 2_000_000_000)}-{dice.Between(1_000_000_000, 2_000_000_000)}-{dice.Between(1_000_000_000, 2_000_000_000)}";
    }
}
