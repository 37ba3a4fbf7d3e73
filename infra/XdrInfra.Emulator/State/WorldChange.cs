using System.Text.Json.Serialization;
using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Input;

namespace XdrInfra.Emulator.State;

/// <summary>One step from a world to the next; the journal is a list of them.</summary>
[JsonDerivedType(typeof(Put), "put")]
[JsonDerivedType(typeof(Removed), "removed")]
[JsonDerivedType(typeof(RemovedBelow), "removedBelow")]
[JsonDerivedType(typeof(WorkspaceDeleted), "workspaceDeleted")]
[JsonDerivedType(typeof(WorkspacePurged), "workspacePurged")]
[JsonDerivedType(typeof(ExportPut), "exportPut")]
[JsonDerivedType(typeof(ExportRemoved), "exportRemoved")]
[JsonDerivedType(typeof(Happened), "happened")]
[JsonDerivedType(typeof(ClockMoved), "clockMoved")]
[JsonDerivedType(typeof(ConditionsSet), "conditionsSet")]
[JsonDerivedType(typeof(Struck), "struck")]
public abstract record WorldChange
{
    private WorldChange() { }   // closed set: only the nested cases below

    public abstract World Apply(World world);

    /// <summary>A resource was made or changed.</summary>
    public sealed record Put(ArmResource Resource) : WorldChange
    {
        public override World Apply(World world) => world with { Resources = world.Resources.SetItem(Resource.Key, Resource) };
    }

    /// <summary>A resource is gone; what stands below it stays.</summary>
    public sealed record Removed(string Id) : WorldChange
    {
        public override World Apply(World world) => world with { Resources = world.Resources.Remove(ArmResource.KeyOf(Id)) };
    }

    /// <summary>All that stands below an id is gone.</summary>
    public sealed record RemovedBelow(string Id) : WorldChange
    {
        public override World Apply(World world) => world with { Resources = world.Resources.RemoveBelow(ArmResource.KeyOf(Id)) };
    }

    /// <summary>A workspace was deleted softly.</summary>
    public sealed record WorkspaceDeleted(DeletedWorkspace Workspace) : WorldChange
    {
        public override World Apply(World world) =>
            world with { DeletedWorkspaces = world.DeletedWorkspaces.SetItem(Workspace.Workspace.Key, Workspace) };
    }

    /// <summary>A softly deleted workspace came back or is gone for good.</summary>
    public sealed record WorkspacePurged(string Id) : WorldChange
    {
        public override World Apply(World world) =>
            world with { DeletedWorkspaces = world.DeletedWorkspaces.Remove(ArmResource.KeyOf(Id)) };
    }

    /// <summary>An export setting was made or replaced.</summary>
    public sealed record ExportPut(ExportSetting Setting) : WorldChange
    {
        public override World Apply(World world)
        {
            var index = world.ExportSettings.FindIndex(setting => setting.Id == Setting.Id);
            return world with { ExportSettings = index < 0 ? world.ExportSettings.Add(Setting) : world.ExportSettings.SetItem(index, Setting) };
        }
    }

    /// <summary>An export setting is gone.</summary>
    public sealed record ExportRemoved(string Id) : WorldChange
    {
        public override World Apply(World world) =>
            world with { ExportSettings = world.ExportSettings.RemoveAll(setting => setting.Id == Id) };
    }

    /// <summary>Something that the simulator must know of.</summary>
    public sealed record Happened(string WorkspaceKey, WorldFact Fact) : WorldChange
    {
        public override World Apply(World world) => world with
        {
            History = world.History.SetItem(WorkspaceKey, world.History.GetValueOrDefault(WorkspaceKey, []).Add(Fact)),
        };
    }

    /// <summary>Fast time: the clock came nearer to the wall clock.</summary>
    public sealed record ClockMoved(TimeSpan Lag) : WorldChange
    {
        public override World Apply(World world) => world with { Lag = Lag };
    }

    /// <summary>Another scenario.</summary>
    public sealed record ConditionsSet(Conditions Conditions, SimulationData Data) : WorldChange
    {
        public override World Apply(World world) =>
            world with { Conditions = Conditions, Data = Data, Strikes = world.Strikes.Clear() };
    }

    /// <summary>A condition that strikes a limited number of times has struck once more.</summary>
    public sealed record Struck(string Condition) : WorldChange
    {
        public override World Apply(World world) =>
            world with { Strikes = world.Strikes.SetItem(Condition, world.Strikes.GetValueOrDefault(Condition) + 1) };
    }
}
