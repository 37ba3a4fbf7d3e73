using XdrInfra.Azure.Errors;

namespace XdrInfra.Azure.Tests.Errors;

public sealed class ErrorCatalogTests
{
    [Theory]
    [InlineData(401, "InvalidLicense", "Missing consent", FailureKind.ConsentMissing)]
    [InlineData(401, "InvalidLicense", "License is invalid", FailureKind.LicenseMissing)]
    [InlineData(400, "BadRequest", "Workspace 'law' is not onboarded to Microsoft Sentinel. Please onboard.", FailureKind.NotOnboarded)]
    [InlineData(400, "BadRequest", "The workspace is enabled through the Microsoft Threat Protection Portal. Changes to the connector in Microsoft Sentinel are disabled.", FailureKind.PortalManaged)]
    [InlineData(400, "BadRequest", "Update request should provide ETag", FailureKind.EtagMissing)]
    [InlineData(409, "Conflict", "Newer instance of rule 'r' exists for workspace 'w' (Etag does not match). Data was not saved.", FailureKind.Conflict)]
    [InlineData(412, "PreconditionFailed", "Etag", FailureKind.Conflict)]
    [InlineData(409, "MissingSubscriptionRegistration", "The subscription is not registered to use namespace 'Microsoft.SecurityInsights'.", FailureKind.NotRegistered)]
    [InlineData(400, "BadRequest", "Subscription 's' is not registered to 'Microsoft.SecurityInsights'", FailureKind.NotRegistered)]
    [InlineData(409, "ScopeLocked", "The scope cannot perform write operation because following scope(s) are locked", FailureKind.Locked)]
    [InlineData(400, "BadRequest", "The contentId 'x' is already associated with another package", FailureKind.PackageOrphaned)]
    [InlineData(400, "InvalidParameter", "The table plan can be changed once a week", FailureKind.PlanChangedRecently)]
    [InlineData(409, "AnotherOperationInProgress", "Wait", FailureKind.Busy)]
    [InlineData(400, "BadRequest", "Categories A, B are not supported.", FailureKind.CategoryUnsupported)]
    [InlineData(400, "NoRegisteredProviderFound", "The supported api-versions are '2024-09-01'.", FailureKind.ApiVersion)]
    [InlineData(400, "BadRequest", "Connector kind 'MicrosoftThreatProtection' is not supported in api-version: '2020-01-01'", FailureKind.ApiVersion)]
    [InlineData(401, "InvalidAuthenticationTokenTenant", "wrong issuer", FailureKind.WrongTenant)]
    [InlineData(403, "InvalidAuthenticationTokenAudience", "audience", FailureKind.SignIn)]
    [InlineData(401, "AuthenticationFailed", "expired", FailureKind.SignIn)]
    [InlineData(403, "AuthorizationFailed", "no action", FailureKind.NoAccess)]
    [InlineData(401, "Unauthorized", "Access denied: the caller must be Security Administrator", FailureKind.NoAccess)]
    [InlineData(400, "BadRequest", "The entity provider 'ActiveDirectory' needs Microsoft Defender for Identity with a sensor.", FailureKind.SensorMissing)]
    [InlineData(404, "ResourceNotFound", "gone", FailureKind.NotFound)]
    [InlineData(429, "TooManyRequests", "slow down", FailureKind.Throttled)]
    [InlineData(503, "ServiceUnavailable", "later", FailureKind.Unavailable)]
    [InlineData(504, "GatewayTimeout", "too long", FailureKind.QueryTooLong)]
    [InlineData(418, "Teapot", "no", FailureKind.Other)]
    public void Knows_what_a_refusal_means(int status, string code, string message, FailureKind kind) =>
        ErrorCatalog.Find(AzureError.Of(status, code, message)).Kind.ShouldBe(kind);

    [Fact]
    public void Has_one_finding_code_for_each_entry() =>
        ErrorCatalog.Entries.Select(entry => entry.FindingCode).ShouldBeUnique();

    [Fact]
    public void Says_cause_and_next_step_as_full_sentences() =>
        ErrorCatalog.Entries.ShouldAllBe(entry => entry.Cause.EndsWith('.') && entry.NextStep.EndsWith('.'));

    [Theory]
    [InlineData(401, "InvalidLicense", 6)]
    [InlineData(403, "AuthorizationFailed", 6)]
    [InlineData(409, "Conflict", 4)]
    [InlineData(503, "ServiceUnavailable", 4)]
    public void Ends_with_6_only_when_azure_refuses_the_person_or_the_tenant(int status, string code, int exitCode)
    {
        var error = AzureError.Of(status, code, "m");

        ((int)new AzureFailure(ErrorCatalog.Find(error), error, "GET /x", null).ExitCode).ShouldBe(exitCode);
    }

    [Fact]
    public void Becomes_a_finding_with_azures_words_and_the_correlation_id()
    {
        var error = AzureError.Of(409, "ScopeLocked", "It is locked.");
        var failure = new AzureFailure(ErrorCatalog.Find(error), error, "PUT /workspaces/law", "c-1");

        failure.ToFinding(Model.Findings.Location.None).ToString().ShouldBe(
            "mandatory XDR4107: A resource lock forbids the change. PUT /workspaces/law answered 409 ScopeLocked: It is locked. Correlation id: c-1.");
    }
}
