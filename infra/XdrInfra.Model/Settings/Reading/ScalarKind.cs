namespace XdrInfra.Model.Settings.Reading;

/// <summary>What YAML, as the Pulumi engine reads it, takes a scalar for.</summary>
internal enum ScalarKind
{
    Text,
    Flag,
    Number,
    Date,
    Null,
}
