using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Events.Mail;

/// <summary>Events that follow from messages: one per attachment, per link, per click, per action after delivery.</summary>
internal sealed class MailBranchSource(TenantWorld world, BackgroundSource mail, Transport transport, MailBranch branch) : IEventSource
{
    private readonly List<Occurrence> _messages = [];
    private readonly Dice _dice = new(0);

    public void Collect(long hour, ArrivalWindow window, List<Occurrence> into)
    {
        _messages.Clear();
        mail.Collect(hour, ArrivalWindow.Everything, _messages);
        foreach (var occurrence in _messages)
        {
            // The latest time comes from the largest delay, so most messages of earlier hours are dismissed at once.
            if (occurrence.Time + branch.LongestDelay < window.After.AddHours(-Transport.LongestHours))
            {
                continue;
            }

            Branch(MessageFactory.Of(world, occurrence, _dice), occurrence, window, into);
        }
    }

    private void Branch(SimulatedMessage message, in Occurrence mail, ArrivalWindow window, List<Occurrence> into)
    {
        var number = 0;
        foreach (var subject in branch.Of(message))
        {
            var key = Seeds.With(mail.Key ^ branch.Seed, number++);
            if (branch.Probability < 1 && Seeds.Unit(key) >= branch.Probability)
            {
                continue;
            }

            var mixed = Seeds.Mix(key);
            var time = mail.Time + (branch.LongestDelay * Seeds.Unit(mixed));
            var arrival = transport.Arrival(time, mixed);
            if (window.Holds(arrival))
            {
                into.Add(new(time, arrival, mixed, mail.Ordinal, subject));
            }
        }
    }
}
