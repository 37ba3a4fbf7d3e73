using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Hosting;

/// <summary>What the command line itself has to say. A code is used by one method and never reused.</summary>
internal static class CliFindings
{
    public static Finding NeedsYes(string command) => Mandatory("XDR7002",
        $"'xdr {command}' changes things and there is no terminal to ask.",
        "Add --yes to go on without a question.");

    public static Finding StackExists(string file) => Mandatory("XDR7003",
        $"The stack file '{file}' exists already; it was left as it is.",
        "Choose another name, or edit the file.");

    public static Finding NoWorkspace(string stack, string workspace) => Mandatory("XDR7004",
        $"The embedded Azure of stack '{stack}' has no workspace '{workspace}'.",
        $"Run 'xdr up {stack} --local' first.");

    public static Finding NoStackNamed() => Mandatory("XDR7005",
        "No stack was named.",
        "Name one, for example 'dev', or add --all.");

    public static Finding NoStacks(string folder) => Mandatory("XDR7006",
        $"The folder '{folder}' holds no stack file.",
        "Make one with 'xdr init dev'.");

    public static Finding NoGit() => Mandatory("XDR7008",
        "There is no git on this machine, and --base reads an earlier version through it.",
        "Install git, or leave --base out.");

    public static Finding NoSuchCommit(string reference, bool isShallow) => Mandatory("XDR7009",
        isShallow ? $"'{reference}' names no commit here, and this checkout is shallow: it holds only the newest ones." : $"'{reference}' names no commit here.",
        isShallow ? "Check out the whole history, for example with fetch-depth: 0, or fetch what is compared with." : "Give a branch, a tag or a commit that this checkout has, for example origin/main.");

    public static Finding NotInCommit(string path, string commit) => Mandatory("XDR7010",
        $"The file '{path}' is not in commit {commit}.",
        "Compare with a commit that has it.");

    public static Finding NotConfirmed() => Mandatory("XDR7011",
        "Nobody said yes; nothing was changed.",
        "Answer 'y', or add --yes.");

    public static Finding NeedsLocal(string option) => Mandatory("XDR7012",
        $"'{option}' says how the embedded Azure starts, but the command goes to the stack's own cloud.",
        $"Add --local, or leave '{option}' out.");

    public static Finding NotPlain(Location at, string key) =>
        new("XDR7013", Level.Mandatory, at, $"'{key}' is encrypted or comes from a Pulumi environment, so xdr cannot read it here.")
        {
            Fix = $"Write it as plain text into the stack file; it is no secret: pulumi config set {key} <id>.",
        };

    public static Finding NoCloudWorkspace(string stack, string workspace, string id) => Mandatory("XDR7014",
        $"Azure has no workspace '{workspace}' at '{id}'.",
        $"Deploy the stack first, with 'xdr up {stack}' or 'pulumi up -s {stack}', or correct the names in its file.");

    public static Finding NothingToHunt(string path) => Mandatory("XDR7021",
        $"'{path}' is neither a file nor a folder.",
        "Name a query file, or a folder with .kql files and Sentinel YAML content.");

    public static Finding NotYaml(Location at) =>
        new("XDR7022", Level.Mandatory, at, "The file is not YAML from here on, so its query cannot be read.") { Fix = "Mend the file at this place, or leave it out." };

    public static Finding NoRepository(string reason) => Mandatory("XDR7030",
        $"--base reads an earlier version through git, and git does not open a repository here: {reason}.",
        "Run xdr inside of a checkout that git opens, or leave --base out.");

    public static Finding NoPages(string variable) => Mandatory("XDR7031",
        $"The environment variable {variable} says where the pages of the rules are published, and holds no plain https address.",
        $"Set {variable} to an address such as https://HOST/FOLDER/, without user, query and fragment, or leave it out.");

    public static Finding LinkOut(string path) => new Finding("XDR7033", Level.Mandatory, new Location.Whole(path),
        "The path leads over a link out of the repository, where xdr does not read for it.") { Fix = "Put the file itself here, or a link to a file of this repository." };

    public static Finding StackAndAll(string stack) => Mandatory("XDR7032",
        $"The stack '{stack}' was named, and --all takes every stack.",
        "Give one of the two.");

    private static Finding Mandatory(string code, string message, string fix) =>
        new(code, Level.Mandatory, Location.None, message) { Fix = fix };
}
