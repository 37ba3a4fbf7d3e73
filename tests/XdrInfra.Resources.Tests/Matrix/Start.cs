namespace XdrInfra.Resources.Tests.Matrix;

/// <summary>What a run finds when it begins.</summary>
public enum Start
{
    /// <summary>An empty subscription.</summary>
    Empty,

    /// <summary>Everything as the stack asks, made by another run whose state is lost.</summary>
    Right,

    /// <summary>Everything there, and everything different.</summary>
    Different,

    /// <summary>As <see cref="Different"/>, and a run of this stack that died right after its first write of the kind.</summary>
    HalfDone,

    /// <summary>A workspace that the Defender portal manages as its primary one.</summary>
    Portal,
}
