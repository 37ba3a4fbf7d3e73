// The Pulumi program. The engine deletes the stack of a program that ends well without registering anything,
// so every way out but a complete registration ends with another code.
using System.Runtime.InteropServices;
using XdrInfra.Model.Findings;
using XdrInfra.Program;
using XdrInfra.Pulumi.Deployment;
using XdrInfra.Pulumi.Hosting;

#pragma warning disable RS0030 // The outermost frame of a process writes its one line.
var error = Console.Error;
#pragma warning restore RS0030

if (ProgramStart.Read(Environment.GetEnvironmentVariable) is not { } start)
{
    await error.WriteLineAsync("This program is started by the Pulumi engine; run 'pulumi up -s <stack>' in the folder of Pulumi.yaml, or try a stack with 'xdr up <stack> --local'.");
    return (int)ExitCode.Usage;
}

// Told to stop, a program ends as after any other failure: the engine knows why, and deletes nothing.
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
await using var session = new EngineSession(start);
try
{
    await DebuggerWait.RunAsync(Environment.GetEnvironmentVariable, TimeProvider.System, stop.Token);
    return (int)await new StackProgram(session, start, TimeProvider.System).RunAsync(stop.Token);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return (int)DeploymentOutcome.AlreadyReported;
}
catch (Exception bug)   // the outermost frame: said at the stack, and never a good end
{
    session.Log.Write(LogSeverity.Error, $"A bug of the toolkit ended the program: {bug.GetType().Name} in {bug.TargetSite?.DeclaringType?.Name}. Nothing was deleted.");
    return (int)DeploymentOutcome.AlreadyReported;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;   // the process ends by itself
    stop.Cancel();
}
