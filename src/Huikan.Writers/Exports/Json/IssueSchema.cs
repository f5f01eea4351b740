namespace Huikan.Writers.Exports.Json;

/// <summary>The JSON Schema of <see cref="IssueJson"/>, for whoever reads an archive without this program.</summary>
internal static class IssueSchema
{
    /// <summary>Where it stands in the archive.</summary>
    public const string Path = "schemas/issue.schema.json";

    public static ReadOnlyMemory<byte> Read()
    {
        using var resource = typeof(IssueSchema).Assembly.GetManifestResourceStream("issue.schema.json")
            ?? throw new InvalidOperationException("The program was built without its schema.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
