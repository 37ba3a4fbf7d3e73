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

        folder.WriteWhole(Name, Encoding.UTF8.GetBytes(text.ToString()), secret: true);
    }
}
