using System.Security.Cryptography;
using System.Text;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Data.Conventions;

namespace AppelAProjets.Web.Features.CallEditing.Settings;

/// <summary>
/// The fingerprint of a part of the settings. A form carries the one it was drawn from: two coordinators in different parts never meet, two
/// in the same one are told.
/// </summary>
internal static class SettingsHash
{
    /// <param name="settings">The settings.</param>
    /// <param name="section">The section.</param>
    /// <param name="key">One criterion, question or piece of it, or null for the whole section.</param>
    public static string Compute(CallSettings settings, CallSection section, string? key = null)
    {
        return section switch
        {
            CallSection.Identity => Hash(settings.Text with { WhoMayApply = string.Empty }),
            CallSection.Applicants => Hash((IReadOnlyList<object>)[settings.Requirements.EligibleKinds, settings.Text.WhoMayApply]),
            CallSection.Schedule => Hash(settings.Schedule),
            CallSection.Objectives => Hash(settings.Objectives),
            CallSection.Neighbourhoods => Hash(settings.Neighbourhoods),
            CallSection.Grid when key is not null => Hash(
                settings.Grid.Criteria.Where(c => string.Equals(c.Code, key, StringComparison.Ordinal))
            ),
            CallSection.Grid => Hash(settings.Grid.Criteria),
            CallSection.Ranking => Hash(settings.Grid with { Criteria = [] }),
            CallSection.Rating => Hash(settings.Rating),
            CallSection.Money => Hash(
                (IReadOnlyList<object?>)
                    [
                        settings.EnvelopeCents,
                        settings.SubEnvelopes,
                        settings.Requirements.MinRequestedCents,
                        settings.Requirements.MaxRequestedCents,
                        settings.Requirements.MaxRequestedPercent,
                        settings.Requirements.MaxFichesPerOrganisation,
                    ]
            ),
            CallSection.Requirements => Hash(
                settings.Requirements with
                {
                    EligibleKinds = [],
                    MinRequestedCents = null,
                    MaxRequestedCents = null,
                    MaxRequestedPercent = null,
                    MaxFichesPerOrganisation = null,
                }
            ),
            CallSection.Questions when key is not null => Hash(
                settings.Questions.Where(q => string.Equals(q.Key, key, StringComparison.Ordinal))
            ),
            CallSection.Questions => Hash(settings.Questions),
            CallSection.Pieces when key is not null => Hash(
                settings.Pieces.Where(p => string.Equals(p.Key, key, StringComparison.Ordinal))
            ),
            CallSection.Pieces => Hash(settings.Pieces),
            CallSection.Eligibility => Hash(settings.Eligibility),
            _ => throw new ArgumentOutOfRangeException(nameof(section)),
        };
    }

    private static string Hash<T>(T part) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonColumn.Write(part))))[..32];
}
