using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AppelAProjets.Web.Data.Configurations;

internal sealed class ScoringGridConfiguration : IEntityTypeConfiguration<ScoringGrid>
{
    public void Configure(EntityTypeBuilder<ScoringGrid> builder)
    {
        builder.ToTable("scoring_grids");
        builder.HasIndex(g => new { g.CallId, g.Number }).IsUnique();
        builder.HasOne<Call>().WithMany().HasForeignKey(g => g.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(g => g.TieRules).AsJson().HasMaxLength(2_000);
        builder.Ignore(g => g.CriteriaInOrder);
        builder.HasMany(g => g.Criteria).WithOne().HasForeignKey(c => c.GridId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(g => g.Criteria).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class CriterionConfiguration : IEntityTypeConfiguration<Criterion>
{
    public void Configure(EntityTypeBuilder<Criterion> builder)
    {
        builder.ToTable("criteria");
        builder.HasIndex(c => new { c.GridId, c.Code }).IsUnique();
        builder.Property(c => c.Code).HasMaxLength(Criterion.MaxCodeLength);
        builder.Property(c => c.Label).HasMaxLength(Criterion.MaxLabelLength);
        builder.Property(c => c.Description).HasMaxLength(Criterion.MaxDescriptionLength);
        builder.Property(c => c.Levels).AsJson();
        builder.Property(c => c.Bands).AsJson();
        builder.Ignore(c => c.IsComputed);
    }
}

internal sealed class AssignmentConfiguration : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("assignments");
        builder.HasIndex(a => new { a.FicheId, a.EvaluatorId }).IsUnique();
        builder.HasOne<FicheAction>().WithMany().HasForeignKey(a => a.FicheId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Call>().WithMany().HasForeignKey(a => a.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.EvaluatorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ConflictOfInterestConfiguration : IEntityTypeConfiguration<ConflictOfInterest>
{
    public void Configure(EntityTypeBuilder<ConflictOfInterest> builder)
    {
        builder.ToTable("conflicts_of_interest");
        builder.HasIndex(c => new { c.FicheId, c.UserId }).IsUnique();
        builder.Property(c => c.Reason).HasMaxLength(ConflictOfInterest.MaxReasonLength);
        builder.HasOne<FicheAction>().WithMany().HasForeignKey(c => c.FicheId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Call>().WithMany().HasForeignKey(c => c.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.DeclaredBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvaluationConfiguration : IEntityTypeConfiguration<Evaluation>
{
    public void Configure(EntityTypeBuilder<Evaluation> builder)
    {
        builder.ToTable("evaluations");
        builder.HasIndex(e => new { e.FicheId, e.EvaluatorId }).IsUnique();
        builder.Ignore(e => e.Status);
        builder.Property(e => e.CommentToCommittee).HasMaxLength(Evaluation.MaxCommentLength);
        builder.HasOne<FicheAction>().WithMany().HasForeignKey(e => e.FicheId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Call>().WithMany().HasForeignKey(e => e.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.EvaluatorId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(e => e.IsOpenAfterEnd);
        builder.Property(e => e.CommentToApplicant).HasMaxLength(Evaluation.MaxApplicantCommentLength);
        builder.HasMany(e => e.Changes).WithOne().HasForeignKey(c => c.EvaluationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Ratings).WithOne().HasForeignKey(r => r.EvaluationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RatingConfiguration : IEntityTypeConfiguration<Rating>
{
    public void Configure(EntityTypeBuilder<Rating> builder)
    {
        builder.ToTable("ratings");
        builder.HasIndex(r => new { r.EvaluationId, r.CriterionId }).IsUnique();
        builder.Property(r => r.Justification).HasMaxLength(Rating.MaxJustificationLength);
        builder.HasOne<Criterion>().WithMany().HasForeignKey(r => r.CriterionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvaluationChangeConfiguration : IEntityTypeConfiguration<EvaluationChange>
{
    public void Configure(EntityTypeBuilder<EvaluationChange> builder)
    {
        builder.ToTable("evaluation_changes");
        builder.HasIndex(c => new { c.EvaluationId, c.At });
        builder.Property(c => c.Before).HasMaxLength(EvaluationChange.MaxMarkLength);
        builder.Property(c => c.After).HasMaxLength(EvaluationChange.MaxMarkLength);
        builder.Property(c => c.Reason).HasMaxLength(EvaluationChange.MaxReasonLength);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.ByUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Criterion>().WithMany().HasForeignKey(c => c.CriterionId).OnDelete(DeleteBehavior.Restrict);
    }
}
