using System.ComponentModel;
using System.Diagnostics;

namespace Huikan.Pdf.Tests;

/// <summary>Runs someone else's program over a file we wrote; the test is skipped where the program is not installed.</summary>
internal static class OutsideProgram
{
    public static (int ExitCode, string Output) Run(string program, byte[] pdf, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        File.WriteAllBytes(path, pdf);
        try
        {
            var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
            foreach (var argument in arguments) start.ArgumentList.Add(argument == "FILE" ? path : argument);
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not on the PATH.");
            throw;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
