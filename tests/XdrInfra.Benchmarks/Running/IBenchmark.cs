namespace XdrInfra.Benchmarks.Running;

/// <summary>Something to measure.</summary>
internal interface IBenchmark
{
    /// <summary>As typed on the command line.</summary>
    string Name { get; }

    /// <summary>Measures; progress goes to <paramref name="log"/>.</summary>
    Task<IReadOnlyList<Figure>> RunAsync(TextWriter log);
}
