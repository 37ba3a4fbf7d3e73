using XdrInfra.Emulator.Simulator.Rows;

namespace XdrInfra.Emulator.Simulator.Events.Mail;

/// <summary>The columns that tie the rows of one message together.</summary>
internal static class MailColumns
{
    public static void Write(Row row, SimulatedMessage mail, EventMoment moment)
    {
        row.Text("NetworkMessageId", mail.NetworkMessageId);
        row.Text("ReportId", $"{mail.NetworkMessageId}-{moment.Occurrence.Key & 0xFFFFFF}");
    }
}
