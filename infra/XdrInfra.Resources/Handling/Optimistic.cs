using XdrInfra.Azure.Errors;

namespace XdrInfra.Resources.Handling;

/// <summary>Read, change, write, with an etag: when somebody else was faster, all three again.</summary>
internal static class Optimistic
{
    private const int Tries = 4;

    public static async Task<T> WriteAsync<T>(Func<Task<T>> readChangeWrite)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await readChangeWrite();
            }
            catch (AzureFailure failure) when (failure.Kind is FailureKind.Conflict or FailureKind.EtagMissing && attempt < Tries)
            {
                // Read anew: the next try compares with what is there now.
            }
        }
    }
}
