using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace XdrInfra.Emulator.Identity;

/// <summary>A signed token, taken apart; nothing is known of its signature before it is asked for.</summary>
internal sealed class Jwt
{
    private readonly byte[] _signed;
    private readonly byte[] _signature;

    private Jwt(JsonElement header, JsonElement claims, byte[] signed, byte[] signature)
    {
        Header = header;
        Claims = claims;
        _signed = signed;
        _signature = signature;
    }

    public JsonElement Header { get; }

    public JsonElement Claims { get; }

    /// <summary>Null for a text that is no token.</summary>
    public static Jwt? Parse(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 3)
        {
            return null;
        }

        try
        {
            return new Jwt(Json(parts[0]), Json(parts[1]), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Bytes(parts[2]));
        }
        catch (Exception problem) when (problem is FormatException or JsonException)
        {
            return null;
        }
    }

    public bool IsSignedBy(RSA key, RSASignaturePadding padding) => key.VerifyData(_signed, _signature, HashAlgorithmName.SHA256, padding);

    private static JsonElement Json(string part) => JsonSerializer.Deserialize<JsonElement>(Bytes(part));

    private static byte[] Bytes(string part) => System.Buffers.Text.Base64Url.DecodeFromChars(part);
}
