namespace XdrInfra.Kql.Tests.Functions;

/// <summary>The functions whose documented values a test holds: a function with its other names.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FunctionAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names => names;
}
