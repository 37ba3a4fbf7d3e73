using XdrInfra.Emulator.Simulator.Rows;

namespace XdrInfra.Emulator.Simulator.Events.Alerts;

/// <summary>AlertInfo: one row per alert.</summary>
internal sealed class AlertInfoProducer : IEventProducer
{
    public string Table => "AlertInfo";

    public void Write(Row row, EventMoment moment)
    {
        var alert = moment.Subject.Alert ?? throw new InvalidOperationException("A row about an alert needs the alert.");
        row.Text("AlertId", alert.Id);
        row.Text("Title", alert.Title);
        row.Text("Category", alert.Category);
        row.Text("Severity", alert.Severity);
        row.Text("ServiceSource", alert.Product.ServiceSource);
        row.Text("DetectionSource", alert.DetectionSource);
        row.Text("AttackTechniques", $"[\"{alert.Technique}\"]");
    }
}
