using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Hosting;

/// <summary>The emulator's own certificate: made at first start, kept in the state folder, made anew shortly before it ends.</summary>
internal static class ServerCertificate
{
    public const string PemName = "emulator.pem";
    private const string KeyName = "emulator.key";

    // Apple's systems refuse server certificates that live longer than 825 days: https://support.apple.com/103769
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(820);
    private static readonly TimeSpan RenewBefore = TimeSpan.FromDays(30);

    public static X509Certificate2 Open(StateFolder folder, DateTimeOffset now)
    {
        if (Read(folder) is { } kept)
        {
            if (new DateTimeOffset(kept.NotAfter) - now > RenewBefore)
            {
                return kept;
            }

            kept.Dispose();
        }

        return Make(folder, now);
    }

    private static X509Certificate2? Read(StateFolder folder)
    {
        var (pem, key) = (folder.File(PemName), folder.File(KeyName));
        if (!File.Exists(pem) || !File.Exists(key))
        {
            return null;
        }

        try
        {
            using var certificate = X509Certificate2.CreateFromPem(File.ReadAllText(pem), File.ReadAllText(key));
            return Loaded(certificate);
        }
        catch (Exception problem) when (problem is CryptographicException or ArgumentException)
        {
            return null;   // a kill between the two files, while they were renewed: they are made anew
        }
    }

    private static X509Certificate2 Make(StateFolder folder, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost, O=XdrInfra embedded Azure", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1", "Server Authentication")], critical: false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        using var certificate = request.CreateSelfSigned(Start(now), now + Lifetime);
        folder.WriteWhole(KeyName, Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"), secret: true);
        folder.WriteWhole(PemName, Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n"));
        return Loaded(certificate);
    }

    /// <summary>A day ago, by our clock or by the machine's: clients judge by theirs, and ours may be ahead of it.</summary>
    private static DateTimeOffset Start(DateTimeOffset now)
    {
        var machine = TimeProvider.System.GetUtcNow();
        return (now < machine ? now : machine) - TimeSpan.FromDays(1);
    }

    // A key that came from PEM is ephemeral, which Windows' TLS does not take; a round through PKCS#12 makes it usable everywhere.
    private static X509Certificate2 Loaded(X509Certificate2 certificate) =>
        X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
}
