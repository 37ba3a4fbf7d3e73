namespace XdrInfra.Model.Findings;

/// <summary>Where a finding points: into a file, at a property of a resource, or nowhere in particular.</summary>
public abstract record Location
{
    private Location() { }   // closed set: only the nested cases below

    /// <summary>No place: the whole run.</summary>
    public static Location None { get; } = new Whole();

    /// <summary>A place in a file; line and column count from 1, length in characters.</summary>
    public sealed record Text(string File, int Line, int Column, int Length = 1) : Location
    {
        public override string ToString() => $"{File}({Line},{Column})";
    }

    /// <summary>A whole file, for example one that is missing.</summary>
    public sealed record Whole(string? File = null) : Location
    {
        public override string ToString() => File ?? "";
    }

    /// <summary>A property of a resource that no file wrote; <paramref name="Resource"/> is a logical name or a URN.</summary>
    public sealed record Property(string Resource, string Path) : Location
    {
        public override string ToString() => Path.Length == 0 ? Resource : $"{Resource}.{Path}";
    }
}
