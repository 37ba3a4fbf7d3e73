using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.Events;

namespace XdrInfra.Emulator.Simulator.Incidents.Scripts;

/// <summary>Purview data loss prevention: a protected document leaves the organisation.</summary>
internal sealed class DataLossScript : IAlertScript
{
    private static readonly AlertTheme[] Themes =
    [
        new("DLP policy (Customer data) matched for document", "A document with customer data was shared with people outside.", "Medium", "Exfiltration", "T1567.002", "DataLossPrevention"),
        new("DLP policy (Finance) matched for document on a device", "A document with financial data was copied from a device.", "Low", "Exfiltration", "T1052", "DataLossPrevention"),
    ];

    public SourceProduct Product => SourceProduct.DataLossPrevention;

    public AlertDraft Play(IncidentCast cast, DateTime at)
    {
        const string Application = "Microsoft OneDrive for Business";
        var done = at.AddMinutes(-cast.Dice.Between(1, 12));
        var document = cast.Document;
        var subject = new Subject { User = cast.User, Device = cast.Device, File = document, SensitivityLabel = "Confidential" };
        return new(
            cast.Dice.Pick(Themes),
            [
                cast.UserEvidence,
                cast.DeviceEvidence,
                new EvidenceEntity.File(document.Name, document.FolderPath, document.Sha1, document.Sha256, document.Md5, document.Size),
                new EvidenceEntity.CloudApplication(Application, 15600),
            ],
            [
                new("DeviceFileEvents", done.AddSeconds(-30), subject with { ActionType = "FileModified", Image = cast.World.Images[8] }),
                new("CloudAppEvents", done, subject with { Application = Application, ActionType = "FileUploaded" }),
            ]);
    }
}
