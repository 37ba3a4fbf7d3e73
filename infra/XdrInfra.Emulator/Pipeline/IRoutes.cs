namespace XdrInfra.Emulator.Pipeline;

/// <summary>A small group of routes that belong together.</summary>
internal interface IRoutes
{
    IEnumerable<Route> Routes { get; }
}
