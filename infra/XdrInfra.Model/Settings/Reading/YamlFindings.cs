using XdrInfra.Model.Findings;
using YamlDotNet.Core;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>What can be wrong with a file before it has a meaning. A code is used by one method and is never reused.</summary>
internal sealed class YamlFindings(string file)
{
    public Finding TooLarge(int bytes, int max) => new("XDR1003", Level.Mandatory, new Location.Whole(file),
        $"The file has {bytes} bytes; a stack file has at most {max}.");

    public Finding NotUtf8(int line, int column, byte value) => At("XDR1004", line, column,
        $"The byte 0x{value:X2} is not UTF-8; save the file as UTF-8.");

    public Finding ControlCharacter(int line, int column, char value) => At("XDR1005", line, column,
        $"The control character U+{(int)value:X4} is not allowed in YAML; remove it.");

    public Finding Broken(Mark at, string reason) => At("XDR1006", (int)at.Line, (int)at.Column,
        $"The file is not YAML: {Sentence(reason)}");

    public Finding TooDeep(Mark at, int max) => At("XDR1007", (int)at.Line, (int)at.Column,
        $"Values are nested more than {max} deep; a stack file needs six levels.");

    public Finding TooMany(Mark at, int max) => At("XDR1008", (int)at.Line, (int)at.Column,
        $"The file unfolds into more than {max} values, aliases counted in full; write fewer.");

    public Finding UnknownAnchor(Mark at, string anchor) => At("XDR1009", (int)at.Line, (int)at.Column,
        $"The alias {Quoted.Of("*" + anchor)} has no anchor before it; write the value itself.");

    public Finding EndlessAlias(Mark at, string anchor) => At("XDR1010", (int)at.Line, (int)at.Column,
        $"The alias {Quoted.Of("*" + anchor)} stands inside its own anchor and has no end; write the value itself.");

    public Finding DuplicateKey(Location at, string key, long firstLine) => new("XDR1011", Level.Mandatory, at,
        $"The key {Quoted.Of(key)} is already on line {firstLine}; keep one of them.");

    public Finding KeyNotText(Location at) => new("XDR1012", Level.Mandatory, at,
        "A key is not text; write a plain word before the colon.");

    public Finding UnsupportedTag(Mark at, string tag) => At("XDR1013", (int)at.Line, (int)at.Column,
        $"The tag {Quoted.Of(tag)} has no meaning in a stack file; write the value without it.");

    public Finding SecondDocument(Mark at) => At("XDR1014", (int)at.Line, (int)at.Column,
        "A second YAML document starts here; a stack file has one.");

    private static string Sentence(string reason)
    {
        var text = reason.Trim();
        text = text.Length > 0 && !(text.Length > 1 && char.IsUpper(text[1])) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
        return text.EndsWith('.') ? text : text + ".";
    }

    private Finding At(string code, int line, int column, string message) =>
        new(code, Level.Mandatory, new Location.Text(file, Math.Max(1, line), Math.Max(1, column)), message);
}
