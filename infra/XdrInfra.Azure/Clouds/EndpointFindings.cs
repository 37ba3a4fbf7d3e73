using XdrInfra.Model.Findings;

namespace XdrInfra.Azure.Clouds;

/// <summary>What can be wrong with the address of the embedded Azure.</summary>
internal static class EndpointFindings
{
    public static Finding NotLoopback(Uri host) => new("XDR4001", Level.Mandatory, Location.None,
        $"The emulated cloud was pointed at '{host}', which is not an https address of this machine.")
    {
        Fix = "Use an address such as 'https://localhost:8443', or choose the cloud 'public', 'gcc', 'gcc-high' or 'dod' for a real Azure.",
    };

    public static Finding NoAddress() => new("XDR4002", Level.Mandatory, Location.None,
        "The stack lives in the emulated cloud, but XDR_EMULATOR does not say where the embedded Azure is.")
    {
        Fix = "Run with '--local', or start 'xdr emulate' and load the file 'emulator.env' that it writes.",
    };

    public static Finding NotAnAddress(string text) => new("XDR4003", Level.Mandatory, Location.None,
        $"XDR_EMULATOR is '{text}', which is not an absolute address.")
    {
        Fix = "Write an address such as 'https://localhost:8443'.",
    };

    public static Finding NoCertificate(string? path) => new("XDR4004", Level.Mandatory, Location.None,
        path is null
            ? "SSL_CERT_FILE does not name the certificate of the embedded Azure."
            : $"The certificate of the embedded Azure, '{path}', does not exist.")
    {
        Fix = "Load the file 'emulator.env' that 'xdr emulate' writes; it names the certificate.",
    };
}
