using System.Diagnostics;
using System.Text;

namespace Huikan.Tests;

/// <summary>A small project in a temporary folder, and the program run on it as a user runs it: a process of its own.</summary>
internal sealed class Sandbox : IDisposable
{
    public static readonly string Repository = FindRepository();

    private readonly string _root = Directory.CreateTempSubdirectory("huikan-cli-").FullName;

    public Sandbox()
    {
        Write("content/huikan.yml", "title: { zh-Hans: 小报, en: Small Paper }\npublisher: { zh-Hans: 编辑部, en: The Editors }\nlanguages: [zh-Hans, en]\n");
        Write("content/data/people.yml", "li-hua: { zh-Hans: 李华, en: Li Hua, family: Li, given: Hua, pinyin: \"Lǐ Huá\", place: here }\n");
        Write("content/data/places.yml", "here: { zh-Hans: 此地区, en: Here District, short: { zh-Hans: 此地, en: Here } }\n");
        Write("content/issues/one/issue.zh.md", "---\nnumber: 1\ndate: 2024-05-06\ntitle: 第一次会议\nheading: 编者按\n---\n会议召开。\n");
        Write("content/issues/one/issue.en.md", "---\ntitle: The First Meeting\nheading: Editor’s note\n---\nThe meeting was held.\n");
        Write("content/issues/one/01-here.zh.md", "---\nspeaker: li-hua\nplace: here\ntitle: 发言题目\nrole: 区长\n---\n我们做了工作。\n");
        Write("content/issues/one/01-here.en.md", "---\ntitle: A Title\nrole: District Head\n---\nWe have done work.\n");
        Directory.CreateSymbolicLink(this["templates"], Path.Combine(Repository, "templates"));
    }

    public string this[string relative] => Path.Combine(_root, relative);

    /// <summary>Puts a copy in the place of the link to the repository's templates, for a test that damages them.</summary>
    public void OwnTemplates()
    {
        Directory.Delete(this["templates"]);
        var source = Path.Combine(Repository, "templates");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(this["templates"], Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
    }

    /// <summary>Puts text in the place of other text, which must be there.</summary>
    public void Replace(string relative, string old, string with)
    {
        var text = File.ReadAllText(this[relative]);
        Assert.Contains(old, text);
        File.WriteAllText(this[relative], text.Replace(old, with, StringComparison.Ordinal));
    }

    /// <summary>Runs the program in the project's folder.</summary>
    public ProgramRun Run(params string[] arguments) => RunIn(_root, null, arguments);

    /// <summary>Runs the program under a locale.</summary>
    public ProgramRun RunUnder(string locale, params string[] arguments) => RunIn(_root, locale, arguments);

    /// <summary>Runs the program with so much memory for its objects and no more.</summary>
    public ProgramRun RunWithin(int mebibytes, params string[] arguments) =>
        RunWith(_root, null, arguments, ("DOTNET_GCHeapHardLimit", $"0x{(long)mebibytes << 20:x}"));

    public static ProgramRun RunIn(string folder, string? locale, params string[] arguments) => RunWith(folder, locale, arguments);

    /// <summary>Runs the program on a terminal that knows colours, which <c>script</c> of util-linux makes.</summary>
    public ProgramRun RunOnTerminal(string noColor, params string[] arguments)
    {
        var program = Environment.GetEnvironmentVariable("HUIKAN_PROGRAM") ?? $"dotnet {Path.Combine(AppContext.BaseDirectory, "huikan.dll")}";
        return Start(_root, null, ["script", "-qec", $"{program} {string.Join(' ', arguments)}", "/dev/null"], ("TERM", "xterm-256color"), ("NO_COLOR", noColor));
    }

    private static ProgramRun RunWith(string folder, string? locale, string[] arguments, params (string Name, string Value)[] environment)
    {
        // The published program is native code: the same tests look it over where HUIKAN_PROGRAM names it.
        var published = Environment.GetEnvironmentVariable("HUIKAN_PROGRAM");
        string[] program = published is null ? ["dotnet", Path.Combine(AppContext.BaseDirectory, "huikan.dll")] : [published];
        return Start(folder, locale, [.. program, .. arguments], environment);
    }

    private static ProgramRun Start(string folder, string? locale, string[] command, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in (string[])["LC_ALL", "LC_MESSAGES", "NO_COLOR"])
            start.Environment.Remove(name);
        start.Environment["LANG"] = locale ?? "en_GB.UTF-8";
        foreach (var (name, value) in environment.Where(variable => variable.Value.Length > 0))
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ProgramRun(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Every file below a folder with its bytes, to compare before and after.</summary>
    public SortedDictionary<string, string> FilesBelow(string relative)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(this[relative]))
            return files;
        foreach (var file in Directory.EnumerateFiles(this[relative], "*", SearchOption.AllDirectories))
            files.Add(Path.GetRelativePath(_root, file), Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
        return files;
    }

    public void Dispose()
    {
        if (new DirectoryInfo(this["templates"]).LinkTarget is not null)
            Directory.Delete(this["templates"]);
        Directory.Delete(_root, recursive: true);
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Huikan.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Huikan.slnx is in no folder above the tests.");
        return folder.FullName;
    }
}

/// <summary>What a run of the program did.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>Fails unless the run ended with a code, and without a stack trace or a terminal's codes.</summary>
    public ProgramRun EndedWith(int code)
    {
        Assert.True(ExitCode == code, $"Ended with {ExitCode}, not {code}.\n{Output}{Error}");
        Assert.DoesNotContain("   at ", Error);
        Assert.DoesNotContain("Unhandled", Error);
        Assert.DoesNotContain('\u001b', Output + Error);
        return this;
    }
}
