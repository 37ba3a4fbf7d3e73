// The provider 'pulumi-resource-xdr': our handlers behind the engine's provider protocol.
using XdrInfra.Provider;
using XdrInfra.Pulumi.Hosting;

#pragma warning disable RS0030 // The outermost frame of a process writes its one line: the port.
var output = Console.Out;
#pragma warning restore RS0030

await DebuggerWait.RunAsync(Environment.GetEnvironmentVariable, TimeProvider.System, CancellationToken.None);
var provider = new XdrProvider(new AzureConnection(Environment.GetEnvironmentVariable, TimeProvider.System), Environment.GetEnvironmentVariable);
await PluginHost.RunAsync(provider, PluginStart.Read(args), output, TimeProvider.System, CancellationToken.None);
return 0;
