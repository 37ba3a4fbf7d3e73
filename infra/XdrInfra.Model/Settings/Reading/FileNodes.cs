using XdrInfra.Model.Files;
using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>A YAML file to nodes.</summary>
internal static class FileNodes
{
    public static SettingNode? Read(string file, IFiles files, FindingList findings)
    {
        try
        {
            return TextDecoder.Decode(file, files.Read(file), findings) is { } text ? new YamlNodeReader(file, findings).Read(text) : null;
        }
        catch (UserFailure unreadable)
        {
            findings.AddRange(unreadable.Findings);
            return null;
        }
    }
}
