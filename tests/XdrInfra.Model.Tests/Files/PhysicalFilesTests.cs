using System.Text;
using XdrInfra.Model.Files;
using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Tests.Files;

public sealed class PhysicalFilesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("xdr-files-").FullName;

    private PhysicalFiles Files => new(_root);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void What_was_written_is_read_and_nothing_else_is_left()
    {
        Files.Write("a/b.txt", "first"u8);
        Files.Write("a/b.txt", "second"u8);

        Encoding.UTF8.GetString(Files.Read("a/b.txt")).ShouldBe("second");
        Directory.GetFiles(Path.Combine(_root, "a")).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_missing_file_is_told_without_the_path_of_the_machine() => Failure(() => Files.Read("stacks/none.yaml"))
        .ShouldBe("stacks/none.yaml: mandatory XDR1002: The file cannot be read: its folder is missing.");

    [Fact]
    public void A_folder_is_no_file()
    {
        Directory.CreateDirectory(Path.Combine(_root, "stacks"));

        Failure(() => Files.Read("stacks")).ShouldBe("stacks: mandatory XDR1002: The file cannot be read: access is denied, or it is a folder.");
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_told_and_nothing_is_left()
    {
        Directory.CreateDirectory(Path.Combine(_root, "taken"));

        Failure(() => Files.Write("taken", "x"u8)).ShouldStartWith("taken: mandatory XDR1021: The file cannot be written: ");
        Directory.GetFiles(_root).ShouldBeEmpty();
    }

    [Fact]
    public void Lists_files_that_match_in_ordinal_order()
    {
        foreach (var name in (string[])["Pulumi.b.yaml", "Pulumi.B.yaml", "Pulumi.a.yaml", "other.yaml"])
        {
            Files.Write($"stacks/{name}", "x"u8);
        }

        Files.List("stacks", "Pulumi.*.yaml").ShouldBe(["stacks/Pulumi.B.yaml", "stacks/Pulumi.a.yaml", "stacks/Pulumi.b.yaml"]);
    }

    [Fact]
    public void A_folder_that_is_missing_lists_nothing() => Files.List("none", "*").ShouldBeEmpty();

    private static string Failure(Action action)
    {
        var failure = Should.Throw<UserFailure>(action);
        failure.ExitCode.ShouldBe(ExitCode.Invalid);
        return failure.Findings.ShouldHaveSingleItem().ToString();
    }
}
