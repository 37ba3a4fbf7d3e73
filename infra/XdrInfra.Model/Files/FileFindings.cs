using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Files;

/// <summary>What can go wrong with a file by itself. A code is used by one method and is never reused.</summary>
internal static class FileFindings
{
    public static Finding Unreadable(string file, Exception reason) => new("XDR1002", Level.Mandatory, new Location.Whole(file),
        $"The file cannot be read: {Words(reason)}.");

    public static Finding Unwritable(string file, Exception reason) => new("XDR1021", Level.Mandatory, new Location.Whole(file),
        $"The file cannot be written: {Words(reason)}.");

    /// <summary>Our words: the ones of the exception carry absolute paths.</summary>
    private static string Words(Exception reason) => reason switch
    {
        FileNotFoundException => "it is missing",
        DirectoryNotFoundException => "its folder is missing",
        UnauthorizedAccessException => "access is denied, or it is a folder",
        PathTooLongException => "its path is too long",
        _ => "another program holds it, or the disk failed",
    };
}
