using XdrInfra.Emulator.Simulator.Rows;

namespace XdrInfra.Emulator.Simulator.Events.Mail;

/// <summary>EmailUrlInfo: one row per link in a message.</summary>
internal sealed class EmailUrlProducer : IEventProducer
{
    public string Table => "EmailUrlInfo";

    public void Write(Row row, EventMoment moment)
    {
        if (moment.Subject is not { Message: { } mail, Url: { } url })
        {
            throw new InvalidOperationException("A link row needs a message and a link.");
        }

        MailColumns.Write(row, mail, moment);
        row.Text("Url", url);
        row.Text("UrlDomain", new Uri(url).Host);
        row.Text("UrlLocation", "Body");
    }
}
