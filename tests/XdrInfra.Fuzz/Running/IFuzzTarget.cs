namespace XdrInfra.Fuzz.Running;

/// <summary>A part of the product that must answer to anything.</summary>
public interface IFuzzTarget
{
    /// <summary>As typed on the command line.</summary>
    string Name { get; }

    /// <summary>One input; the same bytes for the same state of <paramref name="random"/>.</summary>
    byte[] Make(Random random);

    /// <summary>Hands the input to the product. Whatever this throws is a failure.</summary>
    void Run(byte[] input);

    /// <summary>What the inputs of this run reached, in lines for people.</summary>
    IEnumerable<string> Reached => [];
}
