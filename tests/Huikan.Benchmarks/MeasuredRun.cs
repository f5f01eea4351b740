using System.Diagnostics;

namespace Huikan.Benchmarks;

/// <summary>A whole process, from its start to its end.</summary>
/// <param name="Elapsed">By the clock.</param>
/// <param name="PeakBytes">The most memory it held; looked at every few milliseconds, for the system forgets it at the end.</param>
/// <param name="Output">What it printed.</param>
internal sealed record MeasuredRun(TimeSpan Elapsed, long PeakBytes, string Output)
{
    private const int LookEvery = 5;

    /// <summary>Runs a program that must succeed.</summary>
    public static MeasuredRun Of(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(LookEvery))
            peak = Math.Max(peak, PeakOf(process));
        var elapsed = Stopwatch.GetElapsedTime(started);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}:\n{output.Result}{error.Result}");
        return new MeasuredRun(elapsed, peak, output.Result);
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // It has just ended.
        }
    }
}
