using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>Keys of new rows: two colleagues who add one at the same time make two.</summary>
internal static class RowKeys
{
    /// <summary>The end of an identity is its random part.</summary>
    public static string New(TimeProvider clock) => $"n{clock.NewId():N}"[^12..];
}
