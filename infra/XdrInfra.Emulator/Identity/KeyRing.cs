using System.Security.Cryptography;
using System.Text.Json;
using XdrInfra.Emulator.State;
using XdrInfra.Model.Findings;

namespace XdrInfra.Emulator.Identity;

/// <summary>The emulator's secrets: the key that signs tokens, the app's secret, the person's password.</summary>
internal sealed class KeyRing : IDisposable
{
    private const string FileName = "secrets.json";
    private const int KeyBits = 2048;

    private KeyRing(Stored stored)
    {
        Signing = RSA.Create();
        Signing.ImportPkcs8PrivateKey(Convert.FromBase64String(stored.SigningKey), out _);
        ClientSecret = stored.ClientSecret;
        UserPassword = stored.UserPassword;
        KeyId = Base64Url(SHA256.HashData(Signing.ExportSubjectPublicKeyInfo()).AsSpan(0, 16));
    }

    public RSA Signing { get; }

    public string KeyId { get; }

    public string ClientSecret { get; }

    public string UserPassword { get; }

    public static KeyRing Open(StateFolder folder)
    {
        var path = folder.File(FileName);
        if (File.Exists(path))
        {
            return Read(path);
        }

        var made = Make();
        folder.WriteWhole(FileName, JsonSerializer.SerializeToUtf8Bytes(made, WorldJson.Options), secret: true);
        return new KeyRing(made);
    }

    private static KeyRing Read(string path)
    {
        try
        {
            return new KeyRing(JsonSerializer.Deserialize<Stored>(File.ReadAllBytes(path), WorldJson.Options) ?? throw new JsonException("It holds nothing."));
        }
        catch (Exception problem) when (problem is JsonException or FormatException or CryptographicException or ArgumentException)
        {
            throw new UserFailure(ExitCode.Usage, EmulatorFindings.StateUnreadable(path, problem.Message));
        }
    }

    public static string Base64Url(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    public void Dispose() => Signing.Dispose();

    private static Stored Make()
    {
        using var key = RSA.Create(KeyBits);
        return new Stored(Convert.ToBase64String(key.ExportPkcs8PrivateKey()), RandomText(), RandomText());
    }

    private static string RandomText() => Base64Url(RandomNumberGenerator.GetBytes(30));

    private sealed record Stored(string SigningKey, string ClientSecret, string UserPassword);
}
