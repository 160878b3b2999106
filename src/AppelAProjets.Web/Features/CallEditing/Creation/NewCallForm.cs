using System.ComponentModel.DataAnnotations;

namespace AppelAProjets.Web.Features.CallEditing.Creation;

/// <summary>What a new call starts from, as typed.</summary>
internal sealed class NewCallForm
{
    private const string TooLong = "Cette saisie est trop longue.";

    public Guid? ProgrammeId { get; set; }

    [StringLength(2_000, ErrorMessage = TooLong)]
    public string? Title { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? Code { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? Slug { get; set; }

    /// <summary>Local day of opening.</summary>
    [StringLength(100, ErrorMessage = TooLong)]
    public string? OpensOn { get; set; }

    /// <summary>Local day of closing; a cloned call keeps its length instead.</summary>
    [StringLength(100, ErrorMessage = TooLong)]
    public string? ClosesOn { get; set; }

    /// <summary>Address of the call taken as a model, or nothing.</summary>
    [StringLength(100, ErrorMessage = TooLong)]
    public string? Model { get; set; }
}
