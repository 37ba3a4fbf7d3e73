// Stands in for the Pulumi CLI: plays what the folder 'stand-in' below its working directory holds, and notes how it was called.
using XdrInfra.TestPulumi;

#pragma warning disable RS0030 // The outermost frame of a process.
return await new StandIn(new Script(Directory.GetCurrentDirectory()), Console.Out, Console.Error, Environment.GetEnvironmentVariable).RunAsync(args);
#pragma warning restore RS0030
