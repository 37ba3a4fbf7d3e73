namespace XdrInfra.Cli.Hunting;

/// <summary>One thing to know about a query.</summary>
/// <param name="Start">Offset into its text.</param>
/// <param name="Kind">A code of the query engine, or a word such as <c>tableOff</c>.</param>
/// <param name="Verdict">What it makes of the query; <see cref="HuntVerdict.Runs"/> when it is only worth knowing.</param>
/// <param name="Message">A full sentence.</param>
/// <param name="Fix">What to write instead.</param>
internal sealed record HuntNote(int Start, string Kind, HuntVerdict Verdict, string Message, string? Fix = null);
