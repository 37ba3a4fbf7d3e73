using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Evaluation.Grouping;
using XdrInfra.Kql.Functions;
using XdrInfra.Kql.Operators.Join;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Operators.Evaluate.Lookup;

/// <summary>The networks stand in a table by their prefix, so each address needs one look for each prefix length that occurs.</summary>
internal sealed class IpLookupPlan(
    Plan left, Plan right, Scalar address, Scalar network, IReadOnlyList<(int Left, int Right)> keys, bool keepsAll, Func<string, long, IpRange?> parse, JoinLayout layout)
    : Plan(layout.Schema)
{
    private const int BatchRows = 1 << 16;

    public override IEnumerable<Batch> Execute(Run run)
    {
        var whole = right.ExecuteWhole(run);
        var coder = new GroupKeys([.. keys.Select(key => right.Schema.Columns[key.Right].Type)]);
        var networks = Index(whole, coder, run);
        int[] prefixes = [.. networks.Keys.Select(key => key.Network.Prefix).Distinct().OrderDescending()];
        foreach (var batch in left.Execute(run))
        {
            run.Check();
            foreach (var (leftRows, rightRows) in Match(batch, coder, networks, prefixes, run))
            {
                yield return new JoinedBatch(batch.Select(leftRows), whole.Select(rightRows), layout);
            }
        }
    }

    private Dictionary<(IpRange Network, int Key), List<int>> Index(Batch whole, GroupKeys coder, Run run)
    {
        run.Charge(whole.RowCount * 96L);
        var networks = new Dictionary<(IpRange Network, int Key), List<int>>();
        var texts = (Column<string>)network.Evaluate(whole, run);
        var codes = coder.Encode([.. keys.Select(key => whole[key.Right])], whole.RowCount, nullsMatch: false, run: run);
        for (var row = 0; row < whole.RowCount; row++)
        {
            run.Check();
            if (codes[row] >= 0 && parse(texts[row], -1) is { } range)
            {
                (networks.TryGetValue((range, codes[row]), out var rows) ? rows : networks[(range, codes[row])] = []).Add(row);
            }
        }

        return networks;
    }

    // An address may be in very many networks.
    private IEnumerable<(int[] Left, int[] Right)> Match(Batch batch, GroupKeys coder, Dictionary<(IpRange Network, int Key), List<int>> networks, int[] prefixes, Run run)
    {
        var texts = (Column<string>)address.Evaluate(batch, run);
        var codes = coder.Encode([.. keys.Select(key => batch[key.Left])], batch.RowCount, add: false, nullsMatch: false);
        var (leftRows, rightRows) = (new List<int>(), new List<int>());
        for (var row = 0; row < batch.RowCount; row++)
        {
            run.Check();
            var found = codes[row] >= 0 && parse(texts[row], -1) is { } own ? Containing(own, codes[row], networks, prefixes) : [];
            foreach (var place in found.DefaultIfEmpty(-1).Where(place => place >= 0 || keepsAll))
            {
                leftRows.Add(row);
                rightRows.Add(place);
                if (leftRows.Count == BatchRows)
                {
                    yield return Take(leftRows, rightRows, run);
                }
            }
        }

        if (leftRows.Count > 0)
        {
            yield return Take(leftRows, rightRows, run);
        }
    }

    private static IEnumerable<int> Containing(IpRange own, int key, Dictionary<(IpRange Network, int Key), List<int>> networks, int[] prefixes) =>
        prefixes.Where(prefix => prefix <= own.Prefix).SelectMany(prefix => networks.GetValueOrDefault((own.Cut(prefix), key)) ?? []);

    private static (int[] Left, int[] Right) Take(List<int> leftRows, List<int> rightRows, Run run)
    {
        run.Produce(leftRows.Count);
        (int[] Left, int[] Right) taken = ([.. leftRows], [.. rightRows]);
        leftRows.Clear();
        rightRows.Clear();
        return taken;
    }
}
