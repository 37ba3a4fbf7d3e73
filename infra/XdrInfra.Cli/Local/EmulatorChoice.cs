using XdrInfra.Cli.Hosting;
using XdrInfra.Emulator;
using XdrInfra.Model.Settings;

namespace XdrInfra.Cli.Local;

/// <summary>Which tenant an embedded Azure plays, and where it keeps its state.</summary>
internal static class EmulatorChoice
{
    /// <param name="context">Hears what to know about the choice.</param>
    /// <param name="stack">Its tenant and subscription; null for ids of the embedded Azure's own.</param>
    /// <param name="state">Folder of the state; null for the one that belongs to the choice.</param>
    public static EmulatorOptions Of(CliContext context, string? stack, string? state)
    {
        if (stack is null)
        {
            return new EmulatorOptions { StateDirectory = state ?? Project.Find(context).State("emulator") };
        }

        var loaded = LoadedStack.Read(context, stack);
        if (loaded.Settings.Cloud.Or(CloudName.Public) != CloudName.Emulated)
        {
            context.Error.WriteLine($"The stack '{stack}' has another cloud than 'emulated': xdr and Pulumi will not come here for it, only tools that you point here.");
        }

        return LocalAzure.OptionsOf(loaded, state);
    }
}
