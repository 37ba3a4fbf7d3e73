using System.Runtime.CompilerServices;
using System.Text;

namespace XdrInfra.Testing.Golden;

/// <summary>
/// Compares a text with the file kept for it. With XDR_ACCEPT=1 in the environment the file is rewritten,
/// and the test still fails, so that a run that accepts is never taken for one that proves.
/// </summary>
public static class GoldenFile
{
    public const string AcceptVariable = "XDR_ACCEPT";

    /// <param name="actual">What the code made.</param>
    /// <param name="name">Path below the folder <c>Golden</c> of the test project, for example <c>Graph/dev.txt</c>.</param>
    /// <param name="caller">The test's own file; leave it out.</param>
    public static void ShouldMatch(string actual, string name, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(ProjectFolder(caller), "Golden", name);
        var text = Normalize(actual);
        var expected = File.Exists(path) ? Normalize(File.ReadAllText(path)) : null;
        if (expected == text)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);   // a path below Golden always has a folder
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        throw new GoldenMismatchException(Explain(name, expected, text));
    }

    private static string Normalize(string text) => text.ReplaceLineEndings("\n");

    private static string Explain(string name, string? expected, string actual)
    {
        if (expected is null)
        {
            return $"Golden file '{name}' did not exist. Run the test with {AcceptVariable}=1 to write it. The text is:\n{actual}";
        }

        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var line = Enumerable.Range(0, Math.Max(left.Length, right.Length)).First(index => left.ElementAtOrDefault(index) != right.ElementAtOrDefault(index));
        return $"Golden file '{name}' differs from line {line + 1} on. Run the test with {AcceptVariable}=1 to accept the change.\n"
            + $"expected: {left.ElementAtOrDefault(line) ?? "(end)"}\nactual:   {right.ElementAtOrDefault(line) ?? "(end)"}\n\n{actual}";
    }

    private static string ProjectFolder(string caller)
    {
        for (var folder = Path.GetDirectoryName(caller); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.EnumerateFiles(folder, "*.csproj").Any())
            {
                return folder;
            }
        }

        throw new InvalidOperationException($"'{caller}' is below no project.");
    }
}
