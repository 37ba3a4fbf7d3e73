using XdrInfra.Model.Findings;

namespace XdrInfra.Verify.Reading;

/// <summary>Everything that can be wrong with the files of checks. A code is used by one message and is never reused.</summary>
public static class CheckFindings
{
    public static Finding NotYaml(Location at, string why) => New("XDR5901", at,
        $"The file is not YAML: {why}", "Mend the file at this place.");

    public static Finding UnknownKey(Location at, string key, IEnumerable<string> known, string? nearest) => New("XDR5902", at,
        $"The key \"{key}\" is not known here.",
        nearest is null ? $"Use one of: {string.Join(", ", known)}." : $"Did you mean \"{nearest}\"? The keys are: {string.Join(", ", known)}.");

    public static Finding MissingKey(Location at, string key) => New("XDR5903", at,
        $"The key \"{key}\" is missing.", $"Add \"{key}\".");

    public static Finding WrongType(Location at, string key, string expected) => New("XDR5904", at,
        $"The value of \"{key}\" is not {expected}.", $"Write {expected}.");

    public static Finding NotAllowed(Location at, string value, IEnumerable<string> allowed) => New("XDR5905", at,
        $"The value \"{Cut(value)}\" is not allowed here.", $"Use one of: {string.Join(", ", allowed)}.");

    public static Finding BadId(Location at, string id) => New("XDR5906", at,
        $"The id \"{Cut(id)}\" is not of the form SOC0001.", "Use two to eight capital letters and four digits.");

    public static Finding DuplicateId(Location at, string id, string other) => New("XDR5907", at,
        $"The id \"{id}\" is taken by {other}.", "Choose another id.");

    public static Finding NoSuchFile(Location at, string path) => New("XDR5908", at,
        $"The file \"{path}\" with the query is not there.", "Put the query into a file of this name beside the check.");

    public static Finding UnknownQuestion(Location at, string name, IEnumerable<string> known) => New("XDR5909", at,
        $"There is no shared question \"{Cut(name)}\".", $"Use one of: {string.Join(", ", known)}; or write a question of your own.");

    public static Finding UnknownJudge(Location at, string name, IEnumerable<string> known) => New("XDR5910", at,
        $"There is no comparison \"{Cut(name)}\".", $"Use one of: {string.Join(", ", known)}.");

    public static Finding UnknownPlaceholder(Location at, string name, IEnumerable<string> known) => New("XDR5911", at,
        $"The placeholder \"$({name})\" is not known.", $"Use one of: {string.Join(", ", known)}.");

    public static Finding UnknownFact(Location at, string name, string? nearest) => New("XDR5912", at,
        $"The fact \"{Cut(name)}\" is not known.", nearest is null ? "See docs/checks for the facts of a stack." : $"Did you mean \"{nearest}\"?");

    public static Finding OffUnknown(Location at, string id, string? nearest) => New("XDR5913", at,
        $"The stack switches off \"{Cut(id)}\", which is no check.", nearest is null ? "Remove the entry." : $"Did you mean \"{nearest}\"?");

    public static Finding OffExpired(Location at, string id, DateOnly expired) => New("XDR5914", at,
        $"Switching off \"{id}\" expired on {expired:yyyy-MM-dd}; the check runs again.", "Mend the cause, or give a later day with its reason.", Level.Advisory);

    public static Finding TooLarge(Location at, long bytes, long limit) => New("XDR5915", at,
        $"The file has {bytes} bytes; at most {limit} are read.", "Split the file.");

    public static Finding ReservedId(Location at, string id) => New("XDR5916", at,
        $"The id \"{id}\" begins with XDR, which is kept for the built-in checks.", "Use letters of your own, for example SOC0001.");

    public static Finding UnknownCheck(Location at, string id) => New("XDR5917", at,
        $"The tests are for \"{Cut(id)}\", which is no check.", "Name a check that is loaded.");

    public static Finding UnknownOnly(string id, string? nearest) => New("XDR5918", Location.None,
        $"There is no check \"{Cut(id)}\".", nearest is null ? "See docs/checks/README.md for the list." : $"Did you mean \"{nearest}\"?");

    public static Finding BadPath(Location at, string path) => New("XDR5921", at,
        $"The path \"{Cut(path)}\" does not stay on the service.", "Write a path below the workspace, for example providers/Microsoft.SecurityInsights/dataConnectors, or one that begins with a single slash; without \"..\", backslash, \"?\" and \"#\".");

    public static Finding BadQuery(Location at, string code, string message) => New("XDR5922", at,
        $"The query cannot be read: {message} ({code})", "Mend the query at this place.");

    private static Finding New(string code, Location at, string message, string fix, Level level = Level.Mandatory) =>
        new(code, level, at, message) { Fix = fix };

    private static string Cut(string text) => text.Length <= 80 ? text : $"{text[..79]}…";
}
