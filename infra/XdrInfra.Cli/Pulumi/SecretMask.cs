using XdrInfra.Cli.Hosting;

namespace XdrInfra.Cli.Pulumi;

/// <summary>Takes the secrets of the environment out of a text that another program wrote.</summary>
internal sealed class SecretMask
{
    private const int ShortestSecret = 4;   // what is shorter would tear holes into every sentence

    private static readonly string[] Names =
    [
        "PULUMI_ACCESS_TOKEN", "PULUMI_CONFIG_PASSPHRASE",
        "ARM_CLIENT_SECRET", "AZURE_CLIENT_SECRET", "ARM_CLIENT_CERTIFICATE_PASSWORD", "AZURE_CLIENT_CERTIFICATE_PASSWORD",
        "ARM_OIDC_TOKEN", "ARM_OIDC_REQUEST_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
        "AZURE_STORAGE_KEY", "AZURE_STORAGE_SAS_TOKEN",
    ];

    private readonly IReadOnlyList<string> _secrets;

    public SecretMask(CliContext context) => _secrets =
        [.. Names.Select(context.Environment).OfType<string>().Where(secret => secret.Length >= ShortestSecret).OrderByDescending(secret => secret.Length)];

    public string Of(string text) => _secrets.Aggregate(text, (masked, secret) => masked.Replace(secret, "[secret]", StringComparison.Ordinal));
}
