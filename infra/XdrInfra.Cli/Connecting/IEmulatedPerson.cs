namespace XdrInfra.Cli.Connecting;

/// <summary>Does in the embedded Azure what only a person, or only time, can do in a real tenant.</summary>
internal interface IEmulatedPerson
{
    /// <summary>Selects exactly these event tables, as a person does under "Connect events".</summary>
    Task ConnectEventsAsync(string workspaceId, IReadOnlyList<string> tables, CancellationToken cancellationToken);

    /// <summary>Fast time up to the wall clock; says how much time passed.</summary>
    Task<TimeSpan> LetTimePassAsync(CancellationToken cancellationToken);
}
