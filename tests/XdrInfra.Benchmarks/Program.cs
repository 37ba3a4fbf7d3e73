using XdrInfra.Benchmarks.Running;

#pragma warning disable RS0030 // The outermost frame of the process.
return await BenchmarkCommand.RunAsync(args, Console.In, Console.Out, Console.Error);
#pragma warning restore RS0030
