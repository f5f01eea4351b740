namespace Huikan.Tests;

/// <summary>The designer's document that <c>huikan.yml</c> names.</summary>
public sealed class WordReferenceTests : IDisposable
{
    private readonly Sandbox _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_reference_that_is_no_Word_document_is_a_mistake_of_the_settings()
    {
        Name("not a document");
        var run = _project.Run("build", "--edition", "word").EndedWith(1);
        Assert.Contains("content/huikan.yml:5:14", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_line_counts_before_the_settings()
    {
        _project.Run("build", "--edition", "word").EndedWith(0);
        var good = _project["house.docx"];
        File.Copy(_project["output/one/one.docx"], good);
        Name("not a document");
        _project.Run("build", "--edition", "word", "--reference", good).EndedWith(0);
    }

    [Fact]
    public void Editions_other_than_Word_do_not_ask_for_it()
    {
        Name("not a document");
        _project.Run("build", "--edition", "pdf").EndedWith(0);
    }

    private void Name(string words)
    {
        _project.Write("content/word/house.docx", words);
        var settings = File.ReadAllText(_project["content/huikan.yml"]);
        _project.Write("content/huikan.yml", settings + "word:\n  reference: word/house.docx\n");
    }
}
