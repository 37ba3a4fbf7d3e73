namespace XdrInfra.Azure.Defender;

/// <summary>The tenant-wide export settings of Defender XDR. They take a user's sign-in only.</summary>
public interface IDefenderExportClient
{
    Task<IReadOnlyList<ExportSetting>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Creates or replaces a setting as a whole: what is not in it is lost.</summary>
    Task SaveAsync(ExportSetting setting, CancellationToken cancellationToken);
}
