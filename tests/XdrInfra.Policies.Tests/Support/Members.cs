using XdrInfra.Model.Settings;
using XdrInfra.Policies.Contract;

namespace XdrInfra.Policies.Tests.Support;

/// <summary>What the rules over several stacks see of a stack in a test.</summary>
internal static class Members
{
    public static FleetMember Of(string stack, Func<StackSettings, StackSettings>? change = null) =>
        FleetMember.Of((change ?? (settings => settings))(TestSettings.Of(stack)), new DateOnly(2026, 11, 21));

    public static Func<StackSettings, StackSettings> Workspace(string group, string name) => settings => settings with
    {
        Workspace = settings.Workspace with
        {
            ResourceGroup = TestSettings.Written(group, settings.Stack, 8),
            Name = TestSettings.Written(name, settings.Stack, 8),
        },
    };

    public static Func<StackSettings, StackSettings> Connector(bool on) => settings => settings with
    {
        Connector = settings.Connector with
        {
            Incidents = TestSettings.Written(on, settings.Stack, 10),
            Alerts = TestSettings.Written(on, settings.Stack, 10),
        },
    };
}
