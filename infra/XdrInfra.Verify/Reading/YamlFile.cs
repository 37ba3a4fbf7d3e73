using System.Text;
using XdrInfra.Model.Files;
using XdrInfra.Model.Findings;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace XdrInfra.Verify.Reading;

/// <summary>Bytes to the top mapping of a YAML file, or a finding.</summary>
internal static class YamlFile
{
    /// <summary>More than any check needs, little enough to read at once.</summary>
    public const int MaxBytes = 256 * 1024;

    public static YamlMap? Read(string file, byte[] bytes, List<Finding> findings)
    {
        if (bytes.Length > MaxBytes)
        {
            findings.Add(CheckFindings.TooLarge(new Location.Whole(file), bytes.Length, MaxBytes));
            return null;
        }

        try
        {
            return Top(file, Encoding.UTF8.GetString(bytes), findings);
        }
        catch (YamlException error)
        {
            var at = new Location.Text(file, (int)Math.Max(1, error.Start.Line), (int)Math.Max(1, error.Start.Column));
            findings.Add(CheckFindings.NotYaml(at, Sentence(error)));
            return null;
        }
    }

    private static YamlMap? Top(string file, string text, List<Finding> findings)
    {
        if (YamlTree.Load(text).Documents is [{ RootNode: YamlMappingNode top }])
        {
            return new YamlMap(top, file, findings);
        }

        findings.Add(CheckFindings.WrongType(new Location.Text(file, 1, 1), "the file", "one mapping"));
        return null;
    }

    private static string Sentence(YamlException error)
    {
        var message = (error.InnerException ?? error).Message.Trim();
        return message.EndsWith('.') ? message : $"{message}.";
    }
}
