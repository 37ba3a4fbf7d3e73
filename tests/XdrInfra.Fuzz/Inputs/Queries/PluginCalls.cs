using XdrInfra.Kql;

namespace XdrInfra.Fuzz.Inputs.Queries;

/// <summary>Calls of the plugins of <c>evaluate</c> whose columns only the plugin knows.</summary>
internal sealed class PluginCalls(Dice dice, QueryRows rows)
{
    private const string Days = "datetime(2026-11-01), datetime(2026-11-21)";

    private const string Networks = "(datatable(net:string, net6:string, place:string) ['10.0.0.0/8', 'fe80::/10', 'a', '10.1.2.3', '::1', 'b', 'x', '', 'c'])";

    /// <summary>A call; null when the columns allow none.</summary>
    public string? Any()
    {
        var fitting = All().Where(call => call is not null).ToList();
        return fitting.Count == 0 ? null : dice.OneOf(fitting);
    }

    private IEnumerable<string?> All()
    {
        var (keys, texts, times, numbers) = (Name(KqlType.String, KqlType.Long, KqlType.Guid), Name(KqlType.String), Name(KqlType.DateTime), Name(KqlType.Long, KqlType.Real, KqlType.Int));
        var (size, step) = (dice.OneOf("1d", "1h", "7d"), dice.OneOf("1d", "6h", "1m"));
        yield return keys is null ? null : $"basket({dice.OneOf("", "0.05", "0.5, '~', 3")})";
        yield return rows.Of(KqlType.Dynamic) is { Count: > 1 } sketches ? $"dcount_intersect({sketches[0].Name}, {sketches[1].Name})" : null;
        yield return texts is null ? null : $"ipv4_lookup({Networks}, {texts}, net{dice.OneOf("", ", return_unmatched = true")})";
        yield return texts is null ? null : $"ipv6_lookup({Networks}, {texts}, net6)";
        yield return numbers is null ? null : $"rows_near({numbers} {dice.OneOf("> 0", "== 1", "!= 1")}, {dice.OneOf("0", "1", "3", "1000000")})";
        if (times is null || keys is null)
        {
            yield break;
        }

        yield return $"activity_counts_metrics({keys}, {times}, {Days}, {size})";
        yield return $"activity_metrics({keys}, {times}, {dice.OneOf("", $"{Days}, ")}{size})";
        yield return $"activity_engagement({keys}, {times}, {Days}, {step}, 7d)";
        yield return $"active_users_count({keys}, {times}, {Days}, 3d, {step}, {dice.OneOf("1", "2")}, 5d)";
        yield return $"new_activity_metrics({keys}, {times}, {Days}, {size})";
        yield return $"session_count({keys}, {times}, {Days}, {step}, {dice.OneOf("7d", "1h")})";
        yield return $"sliding_window_counts({keys}, {times}, {Days}, 3d, {step})";
        yield return $"sequence_detect({times}, {step}, 10d, first = (isnotempty({keys})), second = (true){dice.OneOf("", $", {keys}")})";
        yield return numbers is null ? null : $"rolling_percentile({numbers}, {dice.OneOf("0", "50", "99.9")}, {times}, {step}, {dice.OneOf("1", "5")})";
    }

    private string? Name(params KqlType[] types) => rows.Of(types) is { Count: > 0 } columns ? dice.OneOf(columns).Name : null;
}
