// The policy pack: 'pulumi preview --policy-pack policies/XdrInfra.PolicyPack' builds and starts it.
using XdrInfra.PolicyPack;
using XdrInfra.Pulumi.Hosting;

#pragma warning disable RS0030 // The outermost frame of a process writes its one line: the port.
var output = Console.Out;
#pragma warning restore RS0030

await DebuggerWait.RunAsync(Environment.GetEnvironmentVariable, TimeProvider.System, CancellationToken.None);
var pack = new XdrPolicyPack(TimeProvider.System);
await PluginHost.RunAsync(pack, PluginStart.Read(args), output, TimeProvider.System, CancellationToken.None);
return 0;
