using XdrInfra.Model.Settings;
using XdrInfra.Verify.Events;
using XdrInfra.Verify.Tests.Fakes;

namespace XdrInfra.Verify.Tests.Events;

public sealed class EventsInstructionsTests
{
    [Fact]
    public void Names_every_click_with_the_guides_labels() => Of(Stacks.WithEvents("DeviceEvents", "DeviceInfo", "UrlClickEvents")).Steps.Single().Clicks.ShouldBe(
    [
        "Sign in as a Security Administrator and open Microsoft Sentinel on workspace \"law-soc\".",
        "Choose \"Data connectors\", then \"Microsoft Defender XDR\", then \"Open connector page\".",
        "Go to \"Connect events\".",
        "Under \"Microsoft Defender for Endpoint\", tick DeviceInfo, DeviceEvents.",
        "Under \"Microsoft Defender for Office 365\", tick UrlClickEvents.",
        "Leave the other tables as they are, and choose \"Apply Changes\".",
        "Then run: xdr verify soc --only XDR5008 --wait 20m",
    ]);

    [Fact]
    public void Lists_all_21_tables_and_ticks_those_of_the_stack()
    {
        var tables = Of(Stacks.WithEvents("DeviceEvents")).Tables;

        tables.Count.ShouldBe(21);
        tables.Where(table => table.Ticked).Select(table => table.Table).ShouldBe(["DeviceEvents"]);
    }

    [Fact]
    public void A_stack_without_events_has_no_step() => Of(Stacks.WithEvents()).Steps.ShouldBeEmpty();

    [Fact]
    public void A_portal_managed_workspace_gets_the_connector_and_the_entities_too()
    {
        var settings = Stacks.Soc with { Connector = Stacks.Soc.Connector with { ManagedBy = Stacks.Known(ConnectorManagedBy.Portal) } };

        Of(settings).Steps.Select(step => step.Title).ShouldBe(["Connect incidents and alerts", "Connect entities", "Connect events"]);
    }

    private static EventsInstructions Of(StackSettings settings) => EventsInstructions.Of(settings, Stacks.Catalog);
}
