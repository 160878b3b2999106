using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AppelAProjets.Web.Data.Configurations;

internal sealed class DeclinedAssignmentConfiguration : IEntityTypeConfiguration<DeclinedAssignment>
{
    public void Configure(EntityTypeBuilder<DeclinedAssignment> builder)
    {
        builder.ToTable("declined_assignments");
        builder.HasIndex(d => new { d.FicheId, d.EvaluatorId });
        builder.Property(d => d.Words).HasMaxLength(DeclinedAssignment.MaxWordsLength);
        builder.HasOne<FicheAction>().WithMany().HasForeignKey(d => d.FicheId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Call>().WithMany().HasForeignKey(d => d.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.EvaluatorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ConflictDismissalConfiguration : IEntityTypeConfiguration<ConflictDismissal>
{
    public void Configure(EntityTypeBuilder<ConflictDismissal> builder)
    {
        builder.ToTable("conflict_dismissals");
        builder.HasIndex(d => new { d.FicheId, d.UserId }).IsUnique();
        builder.Property(d => d.Words).HasMaxLength(ConflictDismissal.MaxWordsLength);
        builder.HasOne<FicheAction>().WithMany().HasForeignKey(d => d.FicheId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Call>().WithMany().HasForeignKey(d => d.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.DismissedBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CoordinationReplacementConfiguration : IEntityTypeConfiguration<CoordinationReplacement>
{
    public void Configure(EntityTypeBuilder<CoordinationReplacement> builder)
    {
        builder.ToTable("coordination_replacements");
        builder.HasIndex(r => new { r.FicheId, r.AbsentId }).IsUnique();
        builder.HasOne<FicheAction>().WithMany().HasForeignKey(r => r.FicheId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Call>().WithMany().HasForeignKey(r => r.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.AbsentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.ReplacementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.NamedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
