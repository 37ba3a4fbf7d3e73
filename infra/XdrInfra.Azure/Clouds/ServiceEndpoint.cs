namespace XdrInfra.Azure.Clouds;

/// <summary>One service: its host and the scope that a token for it is asked with.</summary>
public sealed record ServiceEndpoint(Uri Host, string Scope)
{
    internal static ServiceEndpoint Of(string host, string audience) => new(new Uri(host), $"{audience}/.default");
}
