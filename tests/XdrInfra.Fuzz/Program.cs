using XdrInfra.Fuzz.Running;

#pragma warning disable RS0030 // The outermost frame of the process.
return FuzzCommand.Run(args, Console.Out, Console.Error);
#pragma warning restore RS0030
