namespace XdrInfra.Emulator.Pipeline;

/// <summary>One line of the routing table.</summary>
/// <param name="Service">Whose path it is.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Template">Path with parameters in braces; literals match without regard to case.</param>
/// <param name="Handle">Decides on the answer; must not have side effects of its own.</param>
internal sealed record Route(Service Service, string Method, string Template, Func<Call, Outcome> Handle)
{
    /// <summary>Decides with the help of slow work, for example a query; changes nothing.</summary>
    public Func<Call, CancellationToken, Task<Reply>>? HandleAsync { get; init; }

    /// <summary>The versions that are served; null for paths without an api-version.</summary>
    public ApiVersions? Versions { get; init; }

    /// <summary>Runs as a turn of the writer, because it may change the world.</summary>
    public bool Writes { get; init; } = Method is not ("GET" or "HEAD");

    /// <summary>What is modelled, and what is not, in one line for the fidelity page.</summary>
    public string Note { get; init; } = "";

    /// <summary>Public page or specification of the operation.</summary>
    public string Source { get; init; } = "";

    public string[] Segments { get; } = Template.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
