using XdrInfra.Model.Catalog;
using XdrInfra.Model.Settings;
using XdrInfra.Testing.Catalog;

namespace XdrInfra.Policies.Tests.Support;

/// <summary>A small catalog for the rules about clouds: tables that are general, in preview, unsupported, and some on which two sources disagree. Only GCC High is spoken of.</summary>
internal static class CloudTables
{
    public const string General = "DeviceEvents";
    public const string Preview = "EmailEvents";
    public const string Unsupported = "CloudAppEvents";
    public const string Disputed = "IdentityLogonEvents";
    public const string DisputedPreview = "DeviceInfo";

    public static TableCatalog Catalog { get; } = new(
    [
        Table(General, Old(SupportLevel.General), New(SupportLevel.General)),
        Table(Preview, Old(SupportLevel.Preview)),
        Table(Unsupported, Old(SupportLevel.Unsupported), New(SupportLevel.Unsupported)),
        Table(Disputed, Old(SupportLevel.Unsupported), New(SupportLevel.General)),
        Table(DisputedPreview, Old(SupportLevel.Preview), New(SupportLevel.General)),
        Table("SecurityAlert", Old(SupportLevel.Preview)),
    ]);

    private static SupportStatement Old(SupportLevel level) => new(level, new DateOnly(2023, 2, 1), "https://example.com/old", "the connector");

    private static SupportStatement New(SupportLevel level) => new(level, new DateOnly(2025, 6, 30), "https://example.com/new", "streaming");

    private static TableInfo Table(string name, params SupportStatement[] statements) => TestTables.In(CloudName.GccHigh, name, statements);
}
