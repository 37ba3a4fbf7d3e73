using System.Text;
using XdrInfra.Emulator.Identity;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Hosting;

/// <summary>Shell exports that point the usual tools at the emulator.</summary>
internal static class EnvironmentFile
{
    public const string Name = "emulator.env";

    public static void Write(StateFolder folder, Installation installation, EmulatorCredentials credentials)
    {
        var certificate = folder.File(ServerCertificate.PemName);
        var host = new Uri(installation.Address).Authority;
        var lines = new (string Name, string Value)[]
        {
            ("XDR_EMULATOR", installation.Address),
            ("XDR_LOGS_ENDPOINT", $"{installation.Address}/v1"),
            ("ARM_METADATA_HOSTNAME", host),
            ("ARM_TENANT_ID", installation.TenantId),
            ("ARM_CLIENT_ID", credentials.ClientId),
            ("ARM_CLIENT_SECRET", credentials.ClientSecret),
            ("ARM_SUBSCRIPTION_ID", installation.SubscriptionId),
            ("AZURE_AUTHORITY_HOST", installation.Address),
            ("AZURE_TENANT_ID", installation.TenantId),
            ("AZURE_CLIENT_ID", credentials.ClientId),
            ("AZURE_CLIENT_SECRET", credentials.ClientSecret),
            ("SSL_CERT_FILE", certificate),
            ("NODE_EXTRA_CA_CERTS", certificate),
        };
        var text = new StringBuilder();
        foreach (var (name, value) in lines)
        {
            text.Append("export ").Append(name).Append("='").Append(value.Replace("'", "'\\''")).Append("'\n");
        }

        text.Append(Advice(folder.File(AppCertificate.FileName)));
        folder.WriteWhole(Name, Encoding.UTF8.GetBytes(text.ToString()), secret: true);
    }

    // Comments at the end: whoever reads the file line by line has the exports first.
    private static string Advice(string appCertificate) => $"""
        #
        # The certificate is trusted by the variables above, in this shell only; they replace the system's list, so use a shell of its own. Try it with:
        #   curl --cacert "$SSL_CERT_FILE" "$XDR_EMULATOR/metadata/endpoints?api-version=2022-09-01"
        #   openssl s_client -connect "$ARM_METADATA_HOSTNAME" -CAfile "$SSL_CERT_FILE" -verify_return_error </dev/null
        #   node -e 'fetch(process.env.XDR_EMULATOR + "/metadata/endpoints").then((answer) => console.log(answer.status))'
        # A program that signs in with Azure Identity must also switch instance discovery off (disableInstanceDiscovery), or it asks Microsoft about this host.
        # Instead of its secret the app may use the certificate and key in {appCertificate}

        """.ReplaceLineEndings("\n");
}
