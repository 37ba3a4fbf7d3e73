namespace XdrInfra.Azure.Errors;

/// <summary>An error body after unwrapping: Azure's own code and sentence, from the innermost layer.</summary>
/// <param name="Status">HTTP status; 0 when no answer came.</param>
/// <param name="Code">Azure's code, for example <c>InvalidLicense</c>.</param>
/// <param name="Message">Azure's sentence.</param>
/// <param name="Codes">Every code of every layer, outermost first.</param>
public sealed record AzureError(int Status, string Code, string Message, IReadOnlyList<string> Codes)
{
    public static AzureError Of(int status, string code, string message) => new(status, code, message, [code]);

    public bool HasCode(params ReadOnlySpan<string> codes)
    {
        foreach (var code in codes)
        {
            if (Codes.Contains(code, StringComparer.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public bool Says(string part) => Message.Contains(part, StringComparison.OrdinalIgnoreCase);
}
