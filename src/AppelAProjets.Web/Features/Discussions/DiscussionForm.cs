namespace AppelAProjets.Web.Features.Discussions;

/// <summary>A message as it comes back.</summary>
internal sealed class DiscussionForm
{
    /// <summary>Identity given by the page: the same message sent twice is one.</summary>
    public Guid Id { get; set; }

    public string? Text { get; set; }

    /// <summary>Those to be told in particular.</summary>
    public List<Guid> Mentions { get; set; } = [];
}
