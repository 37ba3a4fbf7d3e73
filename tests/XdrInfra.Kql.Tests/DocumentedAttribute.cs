namespace XdrInfra.Kql.Tests;

/// <summary>The queries of this test show what the page says of these operators, functions or plugins; <see cref="Support.ValueTestsTests"/> looks that none is forgotten.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class DocumentedAttribute(string url, params string[] names) : Attribute
{
    public string Url => url;

    public IReadOnlyList<string> Names => names;
}
