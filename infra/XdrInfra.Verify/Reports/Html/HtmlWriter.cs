using System.Text;

namespace XdrInfra.Verify.Reports.Html;

/// <summary>Writes elements that always close, with every text and attribute made harmless. There is no way to write markup.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _text = new("<!doctype html>\n");
    private readonly Stack<string> _open = new();

    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        _open.Push(tag);
        return this;
    }

    public HtmlWriter Close()
    {
        _text.Append("</").Append(_open.Pop()).Append(">\n");
        return this;
    }

    public HtmlWriter Text(string text)
    {
        _text.Append(InertText.Of(text));
        return this;
    }

    /// <summary>An element with nothing but text in it.</summary>
    public HtmlWriter Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        _text.Append(InertText.Of(text)).Append("</").Append(tag).Append(">\n");
        return this;
    }

    /// <summary>An element that has no end tag.</summary>
    public HtmlWriter Void(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        return this;
    }

    /// <summary>A link, or its text alone when a browser must not follow it.</summary>
    public HtmlWriter Link(string text, string? address) => InertText.Link(address) is { } safe
        ? Element("a", text, ("href", safe), ("rel", "noreferrer noopener"))
        : Text(text);

    /// <summary>Our own style sheet: the only text that is written as it is.</summary>
    public HtmlWriter Style(string sheet)
    {
        _text.Append("<style>").Append(sheet).Append("</style>\n");
        return this;
    }

    public string Finish()
    {
        while (_open.Count > 0)
        {
            Close();
        }

        return _text.ToString();
    }

    private void Start(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _text.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _text.Append(' ').Append(name).Append("=\"").Append(InertText.Of(value)).Append('"');
            }
        }

        _text.Append('>');
    }
}
