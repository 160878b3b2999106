using AppelAProjets.Domain.Organisations;
using AppelAProjets.Domain.Programmes;

namespace AppelAProjets.Demonstration;

/// <summary>Who plays: the programme, the organisations and the identities of the people.</summary>
internal sealed record DemoCast(
    Programme Programme,
    IReadOnlyDictionary<string, Organisation> Organisations,
    IReadOnlyDictionary<string, Guid> People
)
{
    public Guid Coordinator => People[DemoStaff.Coordinator];

    public Guid Evaluator(int index) => People[DemoStaff.Evaluators[index]];
}
