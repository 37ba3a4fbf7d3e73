using XdrInfra.Azure.Errors;

namespace XdrInfra.Verify.Asking;

/// <summary>What a refusal of Azure means as an answer.</summary>
internal static class AnswerOf
{
    public static Answer Failure(AzureFailure failure) => failure.Kind switch
    {
        FailureKind.NotFound or FailureKind.NotOnboarded => new Answer.Missing(failure.Request),
        FailureKind.QueryText when IsMissingTable(failure.Error) => new Answer.Missing(failure.Error.Message),
        FailureKind.QueryText => new Answer.Invalid(Sentence(failure)),
        FailureKind.Throttled => new Answer.Throttled(Sentence(failure)),
        FailureKind.TimedOut or FailureKind.QueryTooLong => new Answer.TimedOut(Sentence(failure)),
        FailureKind.SignIn or FailureKind.WrongTenant or FailureKind.NoAccess or FailureKind.LicenseMissing
            or FailureKind.ConsentMissing or FailureKind.Untrusted => new Answer.Refused(Sentence(failure)),
        _ => new Answer.Broken(Sentence(failure)),
    };

    /// <summary>For a query that is not understood, the service's own words name the place; otherwise ours say what to do.</summary>
    public static string Sentence(AzureFailure failure) => failure.Kind == FailureKind.QueryText
        ? $"{failure.Error.Message.TrimEnd('.')} ({failure.Code})."
        : $"{failure.Cause} {failure.NextStep} ({failure.Code})";

    /// <summary>
    /// A table that never had data does not resolve; a column that does not is a mistake of the query and says "scalar expression".
    /// https://learn.microsoft.com/azure/data-explorer/kusto/query/union-operator
    /// </summary>
    private static bool IsMissingTable(AzureError error) => error.HasCode("SEM0100") && error.Says("resolve table");
}
