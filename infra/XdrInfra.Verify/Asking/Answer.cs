namespace XdrInfra.Verify.Asking;

/// <summary>What a deployed system said to a question. Only <see cref="Rows"/> may ever lead to a pass.</summary>
public abstract record Answer
{
    private Answer() { }   // closed set: only the nested cases below

    /// <summary>Rows came. <paramref name="PartialBecause"/> is set when the service said that some are missing.</summary>
    public sealed record Rows(IReadOnlyList<Row> Items, string? PartialBecause = null) : Answer;

    /// <summary>The service has nothing at all to look at (204 of Log Analytics).</summary>
    public sealed record Nothing : Answer;

    /// <summary>What was asked for is not there: a table that never had data, an object that does not exist.</summary>
    public sealed record Missing(string What) : Answer;

    /// <summary>Sign-in, role, consent or license is missing.</summary>
    public sealed record Refused(string Why) : Answer;

    /// <summary>The service asked us to slow down until we gave up.</summary>
    public sealed record Throttled(string Why) : Answer;

    public sealed record TimedOut(string Why) : Answer;

    /// <summary>The service did not understand the question.</summary>
    public sealed record Invalid(string Why) : Answer;

    /// <summary>Anything else that is not an answer: an empty 200, a cut connection, a server error.</summary>
    public sealed record Broken(string Why) : Answer;

    /// <summary>Nobody was there to ask, for example no client for Graph.</summary>
    public sealed record NotAsked(string Why) : Answer;
}
