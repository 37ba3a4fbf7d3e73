using XdrInfra.Testing.Repo;

namespace XdrInfra.Benchmarks.Processes;

/// <summary>A fresh folder with the project file and the stacks of the checkout; gone when disposed.</summary>
internal sealed class TemporaryProject : IDisposable
{
    public TemporaryProject(params IEnumerable<string> stacks)
    {
        Root = Directory.CreateTempSubdirectory("xdr-benchmark-").FullName;
        Directory.CreateDirectory(Path.Combine(Root, "stacks"));
        File.Copy(Path.Combine(Checkout.Root, "Pulumi.yaml"), Path.Combine(Root, "Pulumi.yaml"));
        foreach (var stack in stacks)
        {
            File.WriteAllText(StackFile(stack), Text(stack));
        }
    }

    public string Root { get; }

    public static string Text(string stack) => File.ReadAllText(Path.Combine(Checkout.Root, "stacks", $"Pulumi.{stack}.yaml"));

    public string StackFile(string stack) => Path.Combine(Root, "stacks", $"Pulumi.{stack}.yaml");

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
