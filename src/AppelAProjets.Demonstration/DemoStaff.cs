namespace AppelAProjets.Demonstration;

/// <summary>A person of the programme: coordinator, member of the committee, observer.</summary>
internal sealed record DemoPerson(string Email, string Name, DemonstrationRole Role, string Institution);

/// <summary>The people who run, rate and read; the applicants are in <see cref="DemoOrganisations"/>.</summary>
internal static class DemoStaff
{
    public const string Administrator = "admin@demo.example";
    public const string AdministratorName = "Antoine Mercier";
    public const string Coordinator = "coordination@demo.example";

    public static readonly IReadOnlyList<string> Evaluators =
    [
        "evaluateur1@demo.example",
        "evaluateur2@demo.example",
        "evaluateur3@demo.example",
        "evaluateur4@demo.example",
    ];

    public static readonly IReadOnlyList<DemoPerson> All =
    [
        new(Coordinator, "Marion Lefebvre", DemonstrationRole.Coordinator, "Cité éducative de Soissons"),
        new(Evaluators[0], "Claire Delattre", DemonstrationRole.Evaluator, DemoProgramme.Partners[0]),
        new(Evaluators[1], "Julien Marchand", DemonstrationRole.Evaluator, DemoProgramme.Partners[1]),
        new(Evaluators[2], "Nadège Fontaine", DemonstrationRole.Evaluator, DemoProgramme.Partners[2]),
        new(Evaluators[3], "Thomas Rivière", DemonstrationRole.Evaluator, DemoProgramme.Partners[3]),
        new("observateur@demo.example", "Sylvie Caron", DemonstrationRole.Observer, "Financeur associé (fictif)"),
    ];

    /// <param name="index">Place among <see cref="Evaluators"/>, from 0.</param>
    public static string NameOfEvaluator(int index) =>
        All.First(person => string.Equals(person.Email, Evaluators[index], StringComparison.Ordinal)).Name;
}
