using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Events.Mail;

/// <summary>
/// Events that follow from messages: one per attachment, per link, per click, per action after delivery. An hour is asked for once for
/// each hour in which its rows may arrive, so the last hours are kept.
/// </summary>
internal sealed class MailBranchSource(TenantWorld world, BackgroundSource mail, Transport transport, MailBranch branch) : IEventSource
{
    private const int HoursKept = 16;

    private readonly Dictionary<long, List<Occurrence>> _kept = [];
    private readonly List<Occurrence> _messages = [];
    private readonly Dice _dice = new(0);

    public void Collect(long hour, ArrivalWindow window, List<Occurrence> into)
    {
        foreach (var occurrence in OfHour(hour))
        {
            if (window.Holds(occurrence.Arrival))
            {
                into.Add(occurrence);
            }
        }
    }

    private List<Occurrence> OfHour(long hour)
    {
        if (!_kept.TryGetValue(hour, out var found))
        {
            if (_kept.Count >= HoursKept)
            {
                _kept.Remove(_kept.Keys.Min());
            }

            _kept[hour] = found = [];
            _messages.Clear();
            mail.Collect(hour, ArrivalWindow.Everything, _messages);
            foreach (var message in _messages)
            {
                Branch(message, found);
            }
        }

        return found;
    }

    private void Branch(in Occurrence mail, List<Occurrence> into)
    {
        var number = 0;
        foreach (var subject in branch.Of(MessageFactory.Of(world, mail, _dice)))
        {
            var key = Seeds.With(mail.Key ^ branch.Seed, number++);
            if (branch.Probability < 1 && Seeds.Unit(key) >= branch.Probability)
            {
                continue;
            }

            var mixed = Seeds.Mix(key);
            var time = mail.Time + (branch.LongestDelay * Seeds.Unit(mixed));
            into.Add(new(time, transport.Arrival(time, mixed), mixed, mail.Ordinal, subject));
        }
    }
}
