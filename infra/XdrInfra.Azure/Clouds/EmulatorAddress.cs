using System.Text;
using XdrInfra.Model.Files;
using XdrInfra.Model.Findings;

namespace XdrInfra.Azure.Clouds;

/// <summary>Finds a running embedded Azure from the variables that it writes into <c>emulator.env</c>.</summary>
public static class EmulatorAddress
{
    public const string AddressVariable = "XDR_EMULATOR";
    public const string CertificateVariable = "SSL_CERT_FILE";

    /// <param name="environment">Variable by name; null when it is not set.</param>
    /// <param name="files">Reads the certificate.</param>
    public static AzureEndpoints FromEnvironment(Func<string, string?> environment, IFiles files)
    {
        var address = environment(AddressVariable) is { Length: > 0 } text ? text : throw Refused(EndpointFindings.NoAddress());
        if (!Uri.TryCreate(address, UriKind.Absolute, out var host))
        {
            throw Refused(EndpointFindings.NotAnAddress(address));
        }

        var certificate = environment(CertificateVariable);
        return certificate is { Length: > 0 } && files.Exists(certificate)
            ? AzureEndpoints.Emulated(host, Encoding.UTF8.GetString(files.Read(certificate)))
            : throw Refused(EndpointFindings.NoCertificate(certificate));
    }

    private static UserFailure Refused(Finding finding) => new(ExitCode.Usage, finding);
}
