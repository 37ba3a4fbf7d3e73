using YamlDotNet.Core.Events;

namespace XdrInfra.Cli.Hunting;

/// <summary>The plain values of a document's outermost mapping, from its events.</summary>
internal sealed class RootKeys
{
    private readonly Dictionary<string, Scalar> _values = new(StringComparer.Ordinal);
    private string? _key;
    private bool _isValue;
    private int _depth;

    public Scalar? Find(string key) => _values.GetValueOrDefault(key);

    public void Add(ParsingEvent step)
    {
        switch (step)
        {
            case MappingStart or SequenceStart:
                _depth++;
                break;
            case MappingEnd or SequenceEnd:
                _depth--;
                End(null);
                break;
            case Scalar or AnchorAlias:
                End(step as Scalar);
                break;
        }
    }

    // A node of the outermost mapping is complete: keys and values take turns.
    private void End(Scalar? node)
    {
        if (_depth != 1)
        {
            return;
        }

        if (_isValue && _key is not null && node is not null)
        {
            _values[_key] = node;
        }

        _key = _isValue ? null : node?.Value;
        _isValue = !_isValue;
    }
}
