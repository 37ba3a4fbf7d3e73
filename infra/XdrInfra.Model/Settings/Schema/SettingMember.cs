namespace XdrInfra.Model.Settings.Schema;

/// <summary>One key of a stack file or of an object in it.</summary>
/// <param name="Name">The key as written.</param>
/// <param name="Shape">What it may hold.</param>
/// <param name="Description">One sentence: editors show it, and <c>xdr init</c> writes it as a comment.</param>
public sealed record SettingMember(string Name, SettingShape Shape, string Description)
{
    public bool Required { get; init; }

    /// <summary>What stands in when nobody writes it, in YAML's short form; null when nothing does.</summary>
    public string? Default { get; init; }

    /// <summary>A value to show where there is no default.</summary>
    public string? Example { get; init; }
}
