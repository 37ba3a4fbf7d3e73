using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Identity;

/// <summary>The certificate that is registered for the app, with its key in one file, so that any client can sign in with it.</summary>
internal sealed class AppCertificate : IDisposable
{
    public const string FileName = "client.pem";
    private const int KeyBits = 2048;

    // The registration keeps only what is public, and tokens run by the wall clock: it never needs to be renewed.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(3650);
    private readonly X509Certificate2 _certificate;

    private AppCertificate(X509Certificate2 certificate)
    {
        _certificate = certificate;
        Key = certificate.GetRSAPublicKey() ?? throw new CryptographicException("The certificate has no RSA key.");
        Thumbprints =
        [
            KeyRing.Base64Url(certificate.GetCertHash(HashAlgorithmName.SHA1)),
            KeyRing.Base64Url(certificate.GetCertHash(HashAlgorithmName.SHA256)),
        ];
    }

    public RSA Key { get; }

    /// <summary>As the header of an assertion names them: <c>x5t</c> and <c>x5t#S256</c>.</summary>
    public IReadOnlyList<string> Thumbprints { get; }

    public static AppCertificate Open(StateFolder folder, DateTimeOffset now)
    {
        var path = folder.File(FileName);
        if (!File.Exists(path))
        {
            Make(folder, now);
        }

        try
        {
            return new AppCertificate(X509Certificate2.CreateFromPem(File.ReadAllText(path)));
        }
        catch (CryptographicException)
        {
            Make(folder, now);   // torn by a kill: nobody can have signed in with it
            return new AppCertificate(X509Certificate2.CreateFromPem(File.ReadAllText(path)));
        }
    }

    public void Dispose()
    {
        Key.Dispose();
        _certificate.Dispose();
    }

    private static void Make(StateFolder folder, DateTimeOffset now)
    {
        using var key = RSA.Create(KeyBits);
        var request = new CertificateRequest("CN=XdrInfra deployment", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(now - TimeSpan.FromDays(1), now + Lifetime);
        var text = $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n";
        folder.WriteWhole(FileName, Encoding.ASCII.GetBytes(text), secret: true);
    }
}
