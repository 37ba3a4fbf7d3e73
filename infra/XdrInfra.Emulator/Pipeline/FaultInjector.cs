using System.Text.RegularExpressions;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Pipeline;

/// <summary>Picks the fault that strikes a request, and counts how often each has.</summary>
internal sealed class FaultInjector
{
    private readonly Lock _lock = new();
    private IReadOnlyList<Fault> _faults = [];
    private int[] _seen = [];
    private Regex[] _paths = [];

    public Fault? Pick(IReadOnlyList<Fault> faults, string method, string path)
    {
        if (faults.Count == 0)
        {
            return null;
        }

        lock (_lock)
        {
            Follow(faults);
            for (var i = 0; i < faults.Count; i++)
            {
                if (Matches(faults[i], i, method, path) && Strikes(faults[i], ++_seen[i]))
                {
                    return faults[i];
                }
            }
        }

        return null;
    }

    private void Follow(IReadOnlyList<Fault> faults)
    {
        if (!ReferenceEquals(faults, _faults))
        {
            _faults = faults;
            _seen = new int[faults.Count];
            _paths = [.. faults.Select(fault => Pattern(fault.Path))];
        }
    }

    private bool Matches(Fault fault, int index, string method, string path) =>
        (fault.Methods.Count == 0 || fault.Methods.Contains(method, StringComparer.OrdinalIgnoreCase)) && _paths[index].IsMatch(path);

    private static bool Strikes(Fault fault, int seen) => seen > fault.After && (fault.Times is not { } times || seen <= fault.After + times);

    private static Regex Pattern(string path) => new(
        "^" + Regex.Escape(path).Replace("\\*", ".*", StringComparison.Ordinal) + "$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));
}
