using Huikan.Conformance.Tests;
using Huikan.Conformance.Tests.Tools;
using Huikan.Content;
using Huikan.Diagnostics;
using Huikan.Publications;

[assembly: AssemblyFixture(typeof(BuiltIssue))]

namespace Huikan.Conformance.Tests;

/// <summary>The repository's real issue, built once by the program itself, and the content that it was built from.</summary>
public sealed class BuiltIssue : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BuiltIssue()
    {
        var result = HuikanProgram.Run(["build", "--project", Repository.Root, "--output", _folder.Path]);
        Assert.True(result.ExitCode == 0, result.All);
        var diagnostics = new DiagnosticBag();
        Publication = PublicationLoader.Load(Path.Combine(Repository.Root, "content"), diagnostics)!;
        Assert.Empty(diagnostics.ToSorted());
        Issue = Publication.Issues.Single(issue => issue.Id == "2023-q1");
    }

    public Publication Publication { get; }

    public Issue Issue { get; }

    public string Pdf => _folder["2023-q1/2023-q1.pdf"];

    public string Word => _folder["2023-q1/2023-q1.docx"];

    public string Archive => _folder["archive"];

    /// <summary>Every passage of the issue: titles, roles, the editor's note, the speeches, the credit.</summary>
    public IEnumerable<Passage> Passages =>
    [
        Issue.Title,
        .. Optional(Issue.Subtitle),
        .. Optional(Issue.NoteHeading),
        .. Issue.Note,
        .. Issue.Speeches.SelectMany(speech => (Passage[])[speech.Title, .. Optional(speech.Role), .. speech.Passages]),
        .. Optional(Issue.Credit),
    ];

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<Passage> Optional(Passage? passage) => passage is null ? [] : [passage];
}
