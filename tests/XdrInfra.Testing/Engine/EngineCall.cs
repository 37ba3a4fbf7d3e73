namespace XdrInfra.Testing.Engine;

/// <summary>One finished call.</summary>
/// <param name="From">Who asked: <c>program</c> or <c>engine</c>.</param>
/// <param name="To">Who answered: <c>engine</c> or <c>provider</c>.</param>
/// <param name="Name">The method.</param>
/// <param name="Subject">Logical name of the resource, or empty.</param>
/// <param name="Request">The request as JSON, as recordings of the real engine show it.</param>
public sealed record EngineCall(string From, string To, string Name, string Subject, string Request)
{
    /// <summary>The reply as JSON; empty if the call failed.</summary>
    public string Reply { get; init; } = "";

    public override string ToString() => Subject.Length == 0 ? $"{To} {Name}" : $"{To} {Name} {Subject}";
}
