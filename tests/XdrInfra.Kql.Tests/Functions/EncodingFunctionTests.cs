namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Base64, compression, percent-encoding, punycode, hexadecimal numbers.</summary>
public sealed class EncodingFunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/base64-encode-tostring-function", "base64_encode_tostring", "base64_encodestring")]
    [InlineData("base64_encode_tostring('Hellö')", "SGVsbMO2")]
    [InlineData("base64_encode_tostring('')", "")]
    [InlineData("base64_encodestring('abc')", "YWJj")]
    public void Base64_encode_tostring(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/base64-decode-tostring-function", "base64_decode_tostring", "base64_decodestring")]
    [InlineData("base64_decode_tostring('SGVsbMO2')", "Hellö")]
    [InlineData("base64_decode_tostring('')", "")]
    [InlineData("base64_decode_tostring('not base64!')", "")]
    [InlineData("base64_decode_tostring('/////w==')", "")]
    [InlineData("base64_decodestring('YWJj')", "abc")]
    public void Base64_decode_tostring(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/base64-decode-toarray-function", "base64_decode_toarray")]
    [InlineData("base64_decode_toarray('YWJj')", "[97,98,99]")]
    [InlineData("base64_decode_toarray('/w==')", "[255]")]
    [InlineData("base64_decode_toarray('not base64!')", "null")]
    public void Base64_decode_toarray(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/base64-encode-fromarray-function", "base64_encode_fromarray")]
    [InlineData("base64_encode_fromarray(dynamic([97, 98, 99]))", "YWJj")]
    [InlineData("base64_encode_fromarray(dynamic([]))", "")]
    [InlineData("base64_encode_fromarray(dynamic([256]))", "")]
    [InlineData("base64_encode_fromarray(dynamic(['a']))", "")]
    public void Base64_encode_fromarray(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/base64-encode-fromguid-function", "base64_encode_fromguid")]
    [InlineData("base64_encode_fromguid(guid(00112233-4455-6677-8899-aabbccddeeff))", "MyIRAFVEd2aImaq7zN3u/w==")]
    public void Base64_encode_fromguid(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/base64-decode-toguid-function", "base64_decode_toguid")]
    [InlineData("base64_decode_toguid('MyIRAFVEd2aImaq7zN3u/w==')", "00112233-4455-6677-8899-aabbccddeeff")]
    [InlineData("base64_decode_toguid('YWJj')", "null")]
    [InlineData("base64_decode_toguid('not base64!')", "null")]
    public void Base64_decode_toguid(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/gzip-base64-compress", "gzip_compress_to_base64_string")]
    [InlineData("gzip_decompress_from_base64_string(gzip_compress_to_base64_string('text, ä'))", "text, ä")]
    [InlineData("gzip_compress_to_base64_string('text') startswith_cs 'H4sIAAAAAAAA'", "true")]
    public void Gzip_compress_to_base64_string(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/gzip-base64-decompress", "gzip_decompress_from_base64_string")]
    [InlineData("gzip_decompress_from_base64_string('H4sIAAAAAAACAytOzSvOL9I1NFfIz8vJzEsFAD5F8DsQAAAA')", "sensor-17 online")]
    [InlineData("gzip_decompress_from_base64_string('H4sICAAAAAACAytOzSvOL9I1NFfIz8vJzEsFAD5F8DsQAAAA')", "")]
    [InlineData("gzip_decompress_from_base64_string('YWJj')", "")]
    [InlineData("gzip_decompress_from_base64_string('not base64!')", "")]
    public void Gzip_decompress_from_base64_string(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/zlib-base64-compress-function", "zlib_compress_to_base64_string")]
    [InlineData("zlib_decompress_from_base64_string(zlib_compress_to_base64_string('text, ä'))", "text, ä")]
    [InlineData("zlib_compress_to_base64_string('text') startswith_cs 'e'", "true")]
    public void Zlib_compress_to_base64_string(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/zlib-base64-decompress-function", "zlib_decompress_from_base64_string")]
    [InlineData("zlib_decompress_from_base64_string('eNorTs0rzi/SNTRXyM/LycxLBQAyHwXV')", "sensor-17 online")]
    [InlineData("zlib_decompress_from_base64_string('eNorTs0rzi/SNTRX')", "")]
    [InlineData("zlib_decompress_from_base64_string('YWJj')", "")]
    [InlineData("zlib_decompress_from_base64_string('not base64!')", "")]
    public void Zlib_decompress_from_base64_string(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/url-encode-function", "url_encode")]
    [InlineData("url_encode('a b/c?d=ä')", "a+b%2fc%3fd%3d%c3%a4")]
    [InlineData("url_encode('A-Z_9.~')", "A-Z_9.~")]
    [InlineData("url_encode('')", "")]
    public void Url_encode(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/url-encode-component-function", "url_encode_component")]
    [InlineData("url_encode_component('a b/c')", "a%20b%2fc")]
    [InlineData("url_encode_component('100%')", "100%25")]
    public void Url_encode_component(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/url-decode-function", "url_decode")]
    [InlineData("url_decode('a%20b%2Fc%c3%a4')", "a b/cä")]
    [InlineData("url_decode('a+b')", "a b")]
    [InlineData("url_decode('100%')", "100%")]
    [InlineData("url_decode(url_encode('x y&z=1'))", "x y&z=1")]
    public void Url_decode(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/punycode-from-string-function", "punycode_from_string")]
    [InlineData("punycode_from_string('bücher')", "bcher-kva")]
    [InlineData("punycode_from_string('München-Ost')", "Mnchen-Ost-9db")]
    [InlineData("punycode_from_string('日本')", "wgv71a")]
    [InlineData("punycode_from_string('')", "")]
    public void Punycode_from_string(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/punycode-to-string-function", "punycode_to_string")]
    [InlineData("punycode_to_string('bcher-kva')", "bücher")]
    [InlineData("punycode_to_string('wgv71a')", "日本")]
    [InlineData("punycode_to_string('Mnchen-Ost-9db')", "München-Ost")]
    [InlineData("punycode_to_string('ä-x')", "")]
    [InlineData("punycode_to_string('a-!!')", "")]
    public void Punycode_to_string(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/punycode-domain-from-string-function", "punycode_domain_from_string")]
    [InlineData("punycode_domain_from_string('xn--bcher-kva.Example.org')", "bücher.Example.org")]
    [InlineData("punycode_domain_from_string('plain.example')", "plain.example")]
    [InlineData("punycode_domain_from_string('xn--!!.org')", "")]
    public void Punycode_domain_from_string(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/punycode-domain-to-string-function", "punycode_domain_to_string")]
    [InlineData("punycode_domain_to_string('bücher.Example.org')", "xn--bcher-kva.Example.org")]
    [InlineData("punycode_domain_to_string('bücher。org')", "xn--bcher-kva.org")]
    [InlineData("punycode_domain_to_string('plain.example')", "plain.example")]
    public void Punycode_domain_to_string(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/tohex-function", "tohex")]
    [InlineData("tohex(255)", "ff")]
    [InlineData("tohex(-1)", "ffffffffffffffff")]
    [InlineData("tohex(toint(-1))", "ffffffff")]
    [InlineData("tohex(255, 4)", "00ff")]
    [InlineData("tohex(4096, 2)", "1000")]
    [InlineData("tohex(1, 99)", "0000000000000001")]
    [InlineData("tohex(toint(-2), 4)", "fffffffe")]
    [InlineData("tohex(toint(-2), 12)", "0000fffffffe")]
    [InlineData("tohex(-2, 4)", "fffffffffffffffe")]
    [InlineData("tohex(long(null))", "")]
    public void Tohex(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
