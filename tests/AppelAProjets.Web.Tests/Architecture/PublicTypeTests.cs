using AppelAProjets.Web.Features.Fiches.Editing;
using AppelAProjets.Web.Platform.Autosave;
using AppelAProjets.Web.TagHelpers;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Architecture;

/// <summary>The application is no library: its types are its own, and what is public is what a framework must see.</summary>
[AnyDatabase("It reads the assembly.")]
public sealed class PublicTypeTests
{
    private const string Element = "Razor finds the elements of public classes only.";

    /// <summary>The types a framework needs public, each with the reason.</summary>
    private static readonly Dictionary<Type, string> Needed = new()
    {
        [typeof(AutosaveFormTagHelper)] = Element,
        [typeof(ChipTagHelper)] = Element,
        [typeof(ErrorSummaryTagHelper)] = Element,
        [typeof(FicheFieldTagHelper)] = Element,
        [typeof(FieldErrorTagHelper)] = Element,
        [typeof(FormFieldTagHelper)] = Element,
        [typeof(IconTagHelper)] = Element,
        [typeof(AutosavedForm)] = "An attribute of AutosaveFormTagHelper.",
        [typeof(IShownFields)] = "An attribute of FicheFieldTagHelper.",
    };

    [Fact]
    public void Every_type_is_internal_but_those_a_framework_needs_public() =>
        typeof(Program)
            .Assembly.GetExportedTypes()
            // Written by the tool that writes the migrations.
            .Where(type => type.Namespace?.Contains(".Data.Migrations.", StringComparison.Ordinal) != true)
            .ShouldBe(Needed.Keys, ignoreOrder: true);
}
