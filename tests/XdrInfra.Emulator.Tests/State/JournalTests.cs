using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Tests.State;

public sealed class JournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("xdr-journal-").FullName;

    private string File => Path.Combine(_folder, "journal");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(params int[] seconds)
    {
        var (journal, world) = Journal.Open(File, new World());
        foreach (var second in seconds)
        {
            world = world with { Revision = world.Revision + 1 };
            journal.Append(world.Revision, [new WorldChange.ClockMoved(TimeSpan.FromSeconds(second))]);
        }

        journal.Flush();
        journal.Dispose();
    }

    private World Read()
    {
        var (journal, world) = Journal.Open(File, new World());
        journal.Dispose();
        return world;
    }

    [Fact]
    public void Gives_back_what_was_flushed()
    {
        Write(1, 2, 3);

        Read().Lag.ShouldBe(TimeSpan.FromSeconds(3));
        Read().Revision.ShouldBe(3);
    }

    [Fact]
    public void Loses_only_the_last_turn_wherever_the_file_is_torn()
    {
        Write(1, 2, 3);
        var whole = System.IO.File.ReadAllBytes(File);
        var third = Array.LastIndexOf(whole, (byte)'\n', whole.Length - 2) + 1;

        for (var length = third; length < whole.Length; length++)
        {
            System.IO.File.WriteAllBytes(File, whole[..length]);

            Read().Lag.ShouldBe(TimeSpan.FromSeconds(2), $"torn at {length}");
        }
    }

    [Fact]
    public void Goes_on_after_a_torn_end()
    {
        Write(1, 2);
        System.IO.File.WriteAllBytes(File, System.IO.File.ReadAllBytes(File)[..^3]);

        Write(5);

        Read().Lag.ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Skips_what_the_snapshot_holds_already()
    {
        Write(1, 2, 3);

        var (journal, world) = Journal.Open(File, new World { Revision = 3, Lag = TimeSpan.FromSeconds(9) });
        journal.Dispose();

        world.Lag.ShouldBe(TimeSpan.FromSeconds(9));
    }
}
