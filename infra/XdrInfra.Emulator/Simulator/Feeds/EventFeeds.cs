using XdrInfra.Emulator.Simulator.Events;
using XdrInfra.Emulator.Simulator.Events.Alerts;
using XdrInfra.Emulator.Simulator.Events.Cloud;
using XdrInfra.Emulator.Simulator.Events.Endpoint;
using XdrInfra.Emulator.Simulator.Events.Identity;
using XdrInfra.Emulator.Simulator.Events.Mail;
using XdrInfra.Emulator.Simulator.Incidents;
using XdrInfra.Emulator.Simulator.Workspace;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Feeds;

/// <summary>The feeds of the 21 event tables, and of behavior analytics, which works alike.</summary>
internal sealed class EventFeeds(TenantWorld world, IncidentBook incidents)
{
    private static readonly IEventProducer[] Background =
    [
        new DeviceInfoProducer(), new DeviceNetworkInfoProducer(), new DeviceProcessProducer(), new DeviceNetworkProducer(), new DeviceFileProducer(),
        new DeviceRegistryProducer(), new DeviceLogonProducer(), new DeviceImageLoadProducer(), new DeviceEventProducer(), new DeviceCertificateProducer(),
        new IdentityLogonProducer(), new IdentityQueryProducer(), new IdentityDirectoryProducer(), new CloudAppProducer(), new BehaviorProducer(),
    ];

    private static readonly (IEventProducer Producer, MailBranch Branch)[] Branches =
    [
        (new EmailAttachmentProducer(), MailBranch.Attachments),
        (new EmailUrlProducer(), MailBranch.Links),
        (new UrlClickProducer(), MailBranch.Clicks),
        (new EmailPostDeliveryProducer(), MailBranch.Afterwards),
    ];

    private readonly Transport _transport = new(world.Input.Data.Faults.LateRowEvery);
    private readonly Volumes _volumes = new(world.Input.Data);

    public IEnumerable<IFeed> All()
    {
        var mail = Everyday("EmailEvents");
        return
        [
            .. Background.Select(producer => Feed(producer, Everyday(producer.Table))),
            Feed(new EmailProducer(), mail),
            .. Branches.Select(branch => Feed(branch.Producer, new MailBranchSource(world, mail, _transport, branch.Branch), (int)Math.Ceiling(branch.Branch.LongestDelay.TotalHours))),
            Alerts(new AlertInfoProducer()),
            Alerts(new AlertEvidenceProducer()),
        ];
    }

    private BackgroundSource Everyday(string table)
    {
        var (perDay, rhythm) = _volumes.Of(table);
        return new(world.Input.Seed, table, perDay, rhythm, _transport, world.Input.Start);
    }

    private EventFeed Feed(IEventProducer producer, IEventSource everyday, int moreHours = 0) =>
        new(world, producer, [everyday, new StorySource(producer.Table, incidents, _transport)], Transport.LongestHours + moreHours);

    // Alerts are never hours late: their two tables belong together.
    private EventFeed Alerts(IEventProducer producer) =>
        new(world, producer, [new StorySource(producer.Table, incidents, new Transport(lateRowEvery: 0))], Transport.LongestHours);
}
