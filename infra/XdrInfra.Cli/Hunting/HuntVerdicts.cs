namespace XdrInfra.Cli.Hunting;

/// <summary>The verdicts as people and pipelines read them.</summary>
internal static class HuntVerdicts
{
    public static string Sentence(this HuntVerdict verdict) => verdict switch
    {
        HuntVerdict.Runs => "runs",
        HuntVerdict.Unknown => "not known whether it runs",
        HuntVerdict.TableOff => "needs a table that is not switched on",
        HuntVerdict.Rewrite => "runs after a rewrite",
        HuntVerdict.HuntingOnly => "runs only in Defender's hunting",
        _ => "is not valid",
    };

    /// <summary>As <see cref="Sentence"/>, for several queries.</summary>
    public static string PluralSentence(this HuntVerdict verdict) => verdict switch
    {
        HuntVerdict.Runs => "run",
        HuntVerdict.Unknown => "not known whether they run",
        HuntVerdict.TableOff => "need a table that is not switched on",
        HuntVerdict.Rewrite => "run after a rewrite",
        HuntVerdict.HuntingOnly => "run only in Defender's hunting",
        _ => "are not valid",
    };

    /// <summary>The word of the JSON form.</summary>
    public static string Word(this HuntVerdict verdict) => verdict switch
    {
        HuntVerdict.Runs => "runs",
        HuntVerdict.Unknown => "unknown",
        HuntVerdict.TableOff => "tableOff",
        HuntVerdict.Rewrite => "rewrite",
        HuntVerdict.HuntingOnly => "huntingOnly",
        _ => "invalid",
    };

    /// <summary>False when the query, as it stands, will not run in the workspace.</summary>
    public static bool MayRun(this HuntVerdict verdict) => verdict is HuntVerdict.Runs or HuntVerdict.Unknown;
}
