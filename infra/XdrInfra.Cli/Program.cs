using XdrInfra.Cli.Hosting;

return (int)await XdrCli.RunAsync(args, CliContext.ForProcess());
