using XdrInfra.Emulator.Simulator.Rows;

namespace XdrInfra.Emulator.Simulator.Events.Endpoint;

/// <summary>DeviceFileCertificateInfo: who signed a file that was seen on a device.</summary>
internal sealed class DeviceCertificateProducer : IEventProducer
{
    public string Table => "DeviceFileCertificateInfo";

    public void Write(Row row, EventMoment moment)
    {
        var device = moment.Device();
        var image = moment.Subject.Image ?? moment.Dice.Pick(moment.World.Images);
        var signed = image.Signer.Length > 0;
        DeviceColumns.Write(row, moment, device);
        row.Text("SHA1", image.Sha1);
        row.Bool("IsSigned", signed);
        row.Bool("IsTrusted", signed);
        row.Bool("IsRootSignerMicrosoft", image.Signer.StartsWith("Microsoft", StringComparison.Ordinal));
        if (!signed)
        {
            return;
        }

        row.Text("SignatureType", "Embedded");
        row.Text("Signer", image.Signer);
        row.Text("SignerHash", image.Sha1[..20] + image.Md5[..20]);
        row.Text("Issuer", image.Signer + " Code Signing CA");
        row.Text("IssuerHash", image.Md5[..20] + image.Sha1[..20]);
        row.Text("CertificateSerialNumber", "33" + image.Md5);
        row.Text("CrlDistributionPointUrls", "[\"http://crl.example.net/codesigning.crl\"]");
        row.Time("CertificateCreationTime", moment.World.Input.Start.Date.AddDays(-200));
        row.Time("CertificateExpirationTime", moment.World.Input.Start.Date.AddDays(165));
        row.Time("CertificateCountersignatureTime", moment.World.Input.Start.Date.AddDays(-150));
    }
}
