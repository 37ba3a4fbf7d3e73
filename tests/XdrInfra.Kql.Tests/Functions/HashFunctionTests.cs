namespace XdrInfra.Kql.Tests.Functions;

/// <summary>Hashes of values.</summary>
public sealed class HashFunctionTests
{
    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/hash-md5-function", "hash_md5")]
    [InlineData("hash_md5('')", "d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("hash_md5('abc')", "900150983cd24fb0d6963f7d28e17f72")]
    [InlineData("hash_md5(1) == hash_md5('1')", "true")]
    public void Hash_md5(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/hash-sha1-function", "hash_sha1")]
    [InlineData("hash_sha1('abc')", "a9993e364706816aba3e25717850c26c9cd0d89d")]
    [InlineData("hash_sha1('')", "da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    public void Hash_sha1(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/hash-sha256-function", "hash_sha256")]
    [InlineData("hash_sha256('abc')", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("hash_sha256(datetime(2026-01-02)) == hash_sha256('2026-01-02T00:00:00.0000000Z')", "true")]
    public void Hash_sha256(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/hash-function", "hash")]
    [InlineData("hash('')", "-1205034819632174695")]
    [InlineData("hash('abc')", "4952883123889572249")]
    [InlineData("hash('abc', 10) between (0 .. 9)", "true")]
    [InlineData("hash('abc', 1)", "0")]
    [InlineData("hash(datetime(2026-01-02)) == hash('2026-01-02T00:00:00.0000000Z')", "false")]
    [InlineData("hash(datetime(2026-01-02)) == hash(datetime(2026-01-02 00:00:00))", "true")]
    public void Hash(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/hash-xxhash64-function", "hash_xxhash64")]
    [InlineData("hash_xxhash64('abc') == hash('abc')", "true")]
    [InlineData("hash_xxhash64('a longer text of more than thirty-two bytes') == hash('a longer text of more than thirty-two bytes')", "true")]
    [InlineData("hash_xxhash64('abc', 7) between (0 .. 6)", "true")]
    public void Hash_xxhash64(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/hash-combine-function", "hash_combine")]
    [InlineData("hash_combine(hash('a'), hash('b')) == hash_combine(hash('a'), hash('b'))", "true")]
    [InlineData("hash_combine(hash('a'), hash('b')) == hash_combine(hash('b'), hash('a'))", "false")]
    [InlineData("hash_combine(1, 2, 3) == hash_combine(1, 2)", "false")]
    public void Hash_combine(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);

    [Theory]
    [Documented("https://learn.microsoft.com/kusto/query/hash-many-function", "hash_many")]
    [InlineData("hash_many('a', 'b') == hash_combine(hash('a'), hash('b'))", "true")]
    [InlineData("hash_many('a', 1, true) == hash_many('a', 1, true)", "true")]
    [InlineData("hash_many('a', 'b') == hash_many('b', 'a')", "false")]
    public void Hash_many(string expression, string expected) => Kql.Value(expression).ShouldBe(expected);
}
