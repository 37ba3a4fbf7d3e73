namespace XdrInfra.Resources.Tests.Running;

/// <summary>What was asked of Azure.</summary>
internal sealed class RequestLog
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Writes
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines.Where(IsWrite).Select(Short)];
            }
        }
    }

    public void Add(string line)
    {
        lock (_lock)
        {
            _lines.Add(line);
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _lines.Clear();
        }
    }

    private static bool IsWrite(string line) =>
        !line.StartsWith("GET ", StringComparison.Ordinal) && !line.Contains("CheckRequirements", StringComparison.OrdinalIgnoreCase);

    private static string Short(string line)
    {
        var parts = line.Split(' ');
        return $"{parts[0]} {string.Join('/', parts[1].Split('/')[^2..])}";
    }
}
