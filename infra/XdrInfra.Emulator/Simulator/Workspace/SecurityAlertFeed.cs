using System.Text.Json;
using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.Events;
using XdrInfra.Emulator.Simulator.Feeds;
using XdrInfra.Emulator.Simulator.Incidents;
using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Emulator.Simulator.Views;

namespace XdrInfra.Emulator.Simulator.Workspace;

/// <summary>SecurityAlert: every alert that reaches the workspace, with its entities as JSON text.</summary>
internal sealed class SecurityAlertFeed(IncidentBook book) : IFeed
{
    public string Table => "SecurityAlert";

    public void Write(WorldView view, ArrivalWindow window, RowDesk desk)
    {
        var deliveries = AlertDeliveries.Of(book.Until(window.Until), view)
            .Where(delivery => window.Holds(delivery.Arrival))
            .OrderBy(delivery => delivery.Arrival)
            .ThenBy(delivery => delivery.Alert.Alert.Id, StringComparer.Ordinal);
        foreach (var delivery in deliveries)
        {
            var row = desk.Open(Table);
            row.Begin(delivery.Arrival, delivery.Arrival.AddSeconds(-3));
            Write(row, view, delivery);
            row.End();
        }
    }

    private static void Write(Row row, WorldView view, in AlertDelivery delivery)
    {
        var input = view.Input;
        var alert = delivery.Alert.Alert;
        WriteNames(row, alert);
        row.Text("SystemAlertId", delivery.IsSecond ? Dice.Of(input.Seed, $"second:{alert.Id}").Guid().ToString() : alert.SystemAlertId);
        row.Text("VendorOriginalId", alert.Id);
        row.Text("AlertLink", $"{input.DefenderPortal}/alerts/{alert.Id}?tid={input.TenantId}");
        row.Text("AlertSeverity", alert.Severity);
        row.Text("Status", "New");
        row.Bool("IsIncident", false);
        row.Time("StartTime", alert.FirstActivity);
        row.Time("EndTime", alert.LastActivity);
        row.Time("ProcessingEndTime", alert.Created.AddSeconds(20));
        row.Text("Tactics", alert.Category == "Malware" ? "Execution" : alert.Category);
        row.Text("Techniques", $"[\"{alert.Technique.Split('.')[0]}\"]");
        row.Text("SubTechniques", alert.Technique.Contains('.') ? $"[\"{alert.Technique}\"]" : "");
        row.Text("CompromisedEntity", CompromisedEntity(alert));
        row.Text("Entities", delivery.WithoutEntities ? "[]" : EntityJson.Of(alert.Evidence));
        row.Text("ExtendedProperties", JsonSerializer.Serialize(new Dictionary<string, string> { ["Category"] = alert.Category, ["IncidentId"] = alert.IncidentId, ["DetectionSource"] = alert.DetectionSource }));
        row.Text("ExtendedLinks", "[]");
        row.Text("RemediationSteps", "[\"Review the evidence and confirm with the user.\"]");
        row.Text("WorkspaceSubscriptionId", input.SubscriptionId);
        row.Text("WorkspaceResourceGroup", input.ResourceGroup);
    }

    private static void WriteNames(Row row, DefenderAlert alert)
    {
        row.Text("AlertName", alert.Title);
        row.Text("DisplayName", alert.Title);
        row.Text("AlertType", alert.Title.Replace(" ", "", StringComparison.Ordinal));
        row.Text("Description", alert.Description);
        row.Text("ProductName", alert.Product.ProductName);
        row.Text("ProviderName", alert.Product.ProviderName);
        row.Text("ProductComponentName", alert.Product.ServiceSource);
        row.Text("VendorName", "Microsoft");
    }

    // Through Defender XDR an alert of Defender for Identity always names this literal:
    // https://learn.microsoft.com/azure/sentinel/microsoft-365-defender-sentinel-integration
    private static string? CompromisedEntity(DefenderAlert alert) => alert.Product.Product == SourceProduct.Identity
        ? "CompromisedEntity"
        : alert.Evidence.Select(evidence => evidence switch
        {
            EvidenceEntity.Device device => device.Fqdn,
            EvidenceEntity.User user => user.Upn,
            EvidenceEntity.Mailbox mailbox => mailbox.Address,
            EvidenceEntity.CloudResource resource => resource.Name,
            _ => null,
        }).FirstOrDefault(name => name is not null);
}
