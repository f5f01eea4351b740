using System.Diagnostics;

namespace Huikan.Benchmarks;

/// <summary>A whole process, from its start to its end.</summary>
/// <param name="Elapsed">By the clock.</param>
/// <param name="Processor">What it took of all processors together.</param>
/// <param name="PeakBytes">The most memory it held; looked at every few milliseconds, for the system forgets it at the end.</param>
/// <param name="Output">What it printed.</param>
internal sealed record MeasuredRun(TimeSpan Elapsed, TimeSpan Processor, long PeakBytes, string Output)
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
        var (peak, processor) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(LookEvery))
        {
            // At its end it has given its memory back already, and is still there.
            if (LookAt(process) is var (memory, time))
                (peak, processor) = (Math.Max(peak, memory), time > processor ? time : processor);
        }

        var elapsed = Stopwatch.GetElapsedTime(started);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}:\n{output.Result}{error.Result}");
        return new MeasuredRun(elapsed, processor, peak, output.Result);
    }

    private static (long Peak, TimeSpan Processor)? LookAt(Process process)
    {
        try
        {
            process.Refresh();
            return (process.PeakWorkingSet64, process.TotalProcessorTime);
        }
        catch (InvalidOperationException)
        {
            return null; // It has just ended.
        }
    }
}
