using Azure.Core;
using XdrInfra.Azure.Clouds;
using XdrInfra.Azure.Identity;
using XdrInfra.Cli.Drawing;
using XdrInfra.Cli.Hosting;

namespace XdrInfra.Cli.Connecting;

/// <summary>How a person signs in: with what 'az login' left, otherwise with a code in a browser, if somebody sits in front.</summary>
internal static class PersonSignIn
{
    public static TokenCredential Of(CliContext context, AzureEndpoints endpoints, string tenantId) =>
        AzureCredentials.Person(endpoints, tenantId, context.IsInteractive || endpoints.IsEmulated ? text => Tell(context, text) : null);

    private static Task Tell(CliContext context, string text)
    {
        context.Error.WriteLine(Printable.Clean(text));
        return Task.CompletedTask;
    }
}
