namespace XdrInfra.Testing.Repo;

/// <summary>The checkout that the tests were built from.</summary>
public static class Checkout
{
    /// <summary>Absolute path of its root.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "XdrInfra.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside a checkout.");
        }

        return folder.FullName;
    }
}
