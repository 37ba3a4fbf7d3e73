namespace XdrInfra.EndToEnd.Tests.Checking;

/// <summary>Each world in which something is broken turns exactly the checks red that are about it, and no other.</summary>
public sealed class BrokenWorldTests
{
    /// <summary>Name of the world, what is wrong with its data, and what must not pass.</summary>
    public static TheoryData<string, string, string> DataWorlds => new()
    {
        { "all is well", "", "" },
        { "another spelling", "providerName: Microsoft XDR", "" },
        { "the oldest spelling", "providerName: Microsoft 365 Defender", "" },
        { "a table is on and gets nothing", "faults: { silentTables: [DeviceEvents] }", "XDR5008 fail" },
        { "the connector is green and the stream is off", "faults: { streamOffAfter: 10d }", "XDR5005 fail, XDR5006 fail, XDR5007 fail, XDR5008 fail, XDR5022 fail, XDR5024 fail, XDR5027 fail, XDR5028 fail, XDR5039 fail, XDR5043 fail" },
        { "over the daily cap", "faults: { dailyCapHour: 11 }", "XDR5018 fail" },
        { "incidents come late", "faults: { slowIncidentEvery: 3 }", "XDR5011 fail" },
        { "incidents get lost", "faults: { lostIncidentEvery: 6 }", "XDR5024 fail" },
        { "alerts get lost", "faults: { lostAlertEvery: 7 }", "XDR5025 fail" },
        { "alerts come without entities", "faults: { alertWithoutEntitiesEvery: 5 }", "XDR5026 fail" },
        { "links lead elsewhere", "faults: { wrongLinkEvery: 6 }", "XDR5012 fail" },
        { "sides do not follow each other", "faults: { syncOff: true }", "XDR5007 fail, XDR5022 fail, XDR5028 fail" },
        { "twins do not grow", "faults: { growthOff: true }", "XDR5027 fail, XDR5028 fail" },
        { "no sensor", "faults: { noIdentitySensor: true }", "XDR5008 waiting-person, XDR5044 waiting-person" },
        { "Defender for Cloud needs its own connector", "faults: { defenderForCloudNeedsConnector: true }", "XDR5025 fail" },
    };

    [Theory]
    [MemberData(nameof(DataWorlds))]
    public async Task Turns_red_what_is_broken_and_nothing_else(string world, string data, string expected)
    {
        await using var checkedWorld = await CheckedWorld.StartAsync(data);

        string.Join(", ", await checkedWorld.NotPassedAsync()).ShouldBe(expected, world);
    }
}
