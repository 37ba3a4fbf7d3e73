using XdrInfra.Emulator.Simulator.History;

namespace XdrInfra.Emulator.Simulator.Views;

/// <summary>Facts of one kind, asked for the one that is true at a moment.</summary>
internal sealed class Trail<TFact>(IEnumerable<TFact> facts)
    where TFact : WorldFact
{
    private readonly TFact[] _facts = [.. facts];

    /// <summary>The last fact that is not later than the moment; null when there is none.</summary>
    public TFact? At(DateTime at)
    {
        for (var i = _facts.Length - 1; i >= 0; i--)
        {
            if (_facts[i].At <= at)
            {
                return _facts[i];
            }
        }

        return null;
    }
}
