namespace XdrInfra.Fuzz.Running;

/// <summary>The product answered, but not as it promises to.</summary>
public sealed class BrokenPromiseException(string message) : Exception(message)
{
    public static void ThrowUnless(bool kept, string promise)
    {
        if (!kept)
        {
            throw new BrokenPromiseException(promise);
        }
    }
}
