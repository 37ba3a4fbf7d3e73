using System.Text;

namespace XdrInfra.Kql.Tests.Support;

/// <summary>Writes docs/kql.md from the tables that the engine works with.</summary>
internal static class SupportPage
{
    private const string Head = """
        # The KQL that runs here

        Generated from the engine's own tables; a test keeps it true. To renew it: `XDR_ACCEPT=1 dotnet test tests/XdrInfra.Kql.Tests --filter SupportPage`, then look at the change.

        The engine answers the queries of `xdr query --local`, `xdr verify --local`, `xdr checks test` and of the embedded Log Analytics, and it judges those of `xdr hunt`.
        A name under *known, not run* is valid KQL: a query with it is refused with a code of its own, `KQL0201` for operators, `KQL0202` for functions and plugins,
        `KQL0203` for a form of something that otherwise runs, `KQL0204` for a typed literal that cannot be read or is a place to fill in, `KQL0205` for a management
        command, `KQL0206` for a comparison. Any other name is an error with the nearest name that exists. Names with and without `_`, and older
        spellings that the language still takes, are listed as they are written.

        Measured on published queries that no one had tried here before, against Microsoft's own parser: of 2,566 both agreed on valid or not and on the columns in 96.9 %,
        of a further 9,459 in 97.3 %. After what these taught it is 99.5 % and 98.9 %; of the 113 that are left, 47 give a column to `count()`, which the parser refuses and published queries do.

        Also run: `let` with scalar, tabular and function values, default arguments, `materialize`, `toscalar`; all string operators; `in` with lists, arrays and tables;
        dynamic paths; wildcards in table and column names; `$left` and `$right`; `workspace("x").Table` as the table of the own workspace; functions of the workspace.
        Not run: other clusters and databases, management commands. `hll`, `dcount` and `tdigest` count exactly here, where the service estimates.

        """;

    private const string Freedoms = """

        ## Where the reference leaves room

        What a page of the reference says is done as it says, and its examples give its results. Where it is silent the engine does this; the service may do otherwise.

        - `series_periods_detect`, `series_periods_validate`: the reference names no formula. Here the score is the correlation of the series with itself, shifted by the period, after
          outliers are cut at Tukey's fences and the line is taken away, times the root of the share that overlaps. Scores may differ by some hundredths, and a period near the threshold
          may be found in one place only. A period is shorter than half of the series.
        - `series_decompose` and what stands on it: with `'linefit'` the seasons are the medians of the series without its slope. Rests that are only the rounding of large numbers are zero.
        - `series_outliers`: quantiles are interpolated; where both are equal, the standard deviation takes the place of their distance.
        - `series_fit_2lines`: each part has two elements or more and counts from its own position 1; the split index is the first element of the right part.
        - `series_fir`: before its first element a series counts as zero. `series_fit_line` of a constant has an r-square of 1.
        - `parse_xml`: values stay text, also those that look like numbers, and are numbers wherever the query needs numbers. Text with a document type gives null.
        - `parse_user_agent`: small tables of our own; what they do not know is `Other`.
        - `geo_point_in_polygon`: a polygon that does not lie within 90 degrees around its middle gives null.
        - `hash_combine`, `hash_many`: the reference names no formula, so the numbers are not those of the service; equal arguments give equal numbers. `hash` and the other hashes are exact.
        - `gzip_compress_to_base64_string`, `zlib_compress_to_base64_string`: the bytes may differ from those of the service; what reads them gives the same text.
        - `make_list` of arrays gives their elements one after the other, as `make_set` does; `make_list_with_nulls` keeps arrays as they are.
        - `session_count`: a row that comes exactly the time later that is looked back goes on with the session; a session counts once in each window that it has a row in, and a row
          on the end counts in a last window of its own.
        - `sequence_detect`: a row is one step only, steps at one time follow each other, and equal times are one sequence. A step and a sequence may be as long as is said, and no longer.
        - `geo_info_from_ip_address`: nobody's table of addresses is in here. Addresses that no such table can place give null, and a public address refuses the query with `KQL0404`.
          `xdr hunt` says of such a query that it runs, because a workspace has the table.

        Functions of Defender's advanced hunting (`FileProfile()`, `DeviceFromIP()`, `SeenBy()`, `AssignedIPAddresses()`), parsers of Sentinel's ASIM (`_Im_Dns()`, `imDns` and so on) and
        `_GetWatchlist()` are no part of the language: `KQL0126` says where each lives.

        """;

    public static string Text()
    {
        var page = new StringBuilder(Head);
        foreach (var family in SupportMatrix.Families)
        {
            page.Append("\n## ").Append(family.Title).Append("\n\n");
            page.Append($"**Run ({family.Run.Count}):** {Names(family.Run)}\n\n");
            page.Append($"**Known, not run ({family.NotRun.Count}):** {Names(family.NotRun)}\n");
        }

        page.Append(Freedoms.TrimEnd()).Append('\n');
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string Names(IReadOnlyList<string> names) => string.Join(" · ", names.Select(name => $"`{name}`"));
}
