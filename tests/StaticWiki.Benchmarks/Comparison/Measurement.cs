namespace StaticWiki.Benchmarks.Comparison;

/// <summary>What one run of a program took.</summary>
/// <param name="Wall">Seconds from start to end.</param>
/// <param name="Cpu">Seconds of all processors together, in the program and in the kernel for it.</param>
/// <param name="Memory">The most memory that it, or any process it started, had in use, in MB (10⁶ bytes).</param>
internal sealed record Measurement(double Wall, double Cpu, double Memory);
