using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AppelAProjets.Web.Data.Configurations;

internal sealed class EligibilityReviewConfiguration : IEntityTypeConfiguration<EligibilityReview>
{
    public void Configure(EntityTypeBuilder<EligibilityReview> builder)
    {
        builder.ToTable("eligibility_reviews");
        builder.HasIndex(r => r.FicheId).IsUnique();
        builder.HasIndex(r => new { r.CallId, r.State });
        builder.Property(r => r.Answers).AsJson();
        builder.Property(r => r.Motives).AsJson().HasMaxLength(400);
        builder.Property(r => r.Words).HasMaxLength(EligibilityReview.MaxWordsLength);
        builder.Ignore(r => r.IsDecided);
        builder.HasOne<FicheAction>().WithMany().HasForeignKey(r => r.FicheId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Call>().WithMany().HasForeignKey(r => r.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.DecidedBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ComplementRequestConfiguration : IEntityTypeConfiguration<ComplementRequest>
{
    public void Configure(EntityTypeBuilder<ComplementRequest> builder)
    {
        builder.ToTable("complement_requests");
        builder.HasIndex(r => new { r.FicheId, r.AskedAt });
        builder.HasIndex(r => r.DueAt);
        builder.Property(r => r.Parts).AsJson().HasMaxLength(8_000);
        builder.Property(r => r.Message).HasMaxLength(ComplementRequest.MaxMessageLength);
        builder.Ignore(r => r.IsPending);
        builder.HasOne<FicheAction>().WithMany().HasForeignKey(r => r.FicheId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Call>().WithMany().HasForeignKey(r => r.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.AskedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
