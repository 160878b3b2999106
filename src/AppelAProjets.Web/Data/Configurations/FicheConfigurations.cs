using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AppelAProjets.Web.Data.Configurations;

internal sealed class FicheActionConfiguration : IEntityTypeConfiguration<FicheAction>
{
    public void Configure(EntityTypeBuilder<FicheAction> builder)
    {
        builder.ToTable("fiches");
        builder.Property(f => f.Content).AsFicheContent();
        builder.Property(f => f.Title).HasMaxLength(FicheLimits.Title);
        builder.Property(f => f.Number).HasMaxLength(30);
        builder.HasIndex(f => f.Number).IsUnique();
        builder.HasFolded(f => f.Title);
        builder.HasFolded(f => f.Number);
        builder.Property(f => f.WithdrawalReason).HasMaxLength(1_000);
        builder.Property(f => f.Reopening!).IsRequired(false).AsJson().HasMaxLength(8_000);
        builder.Ignore(f => f.IsFiled);
        builder.HasOne(f => f.Call).WithMany().HasForeignKey(f => f.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(f => f.Organisation).WithMany().HasForeignKey(f => f.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasMany(f => f.Filings)
            .WithOne(filing => filing.Fiche)
            .HasForeignKey(filing => filing.FicheId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FilingConfiguration : IEntityTypeConfiguration<Filing>
{
    public void Configure(EntityTypeBuilder<Filing> builder)
    {
        builder.ToTable("filings");
        builder.HasIndex(f => new { f.FicheId, f.Number }).IsUnique();
        builder.HasIndex(f => new { f.ReceivedEarlierAt, f.FiledAt });
        builder.HasOne<Call>().WithMany().HasForeignKey(f => f.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(f => f.Content).AsFicheContent();
        builder.Ignore(f => f.Attested);
        builder.Ignore(f => f.ReceivedAt);
        builder.Ignore(f => f.IsComplement);
        builder
            .Property<IReadOnlyList<Attestation>>("_attestations")
            .IsRequired(false)
            .AsJson()
            .HasColumnName("attestations")
            .HasMaxLength(4_000);
        builder.Property(f => f.ContentHash).HasMaxLength(64);
        builder.Property(f => f.SignatoryName).HasMaxLength(FicheLimits.Line);
        builder.Property(f => f.SignatoryRole).HasMaxLength(FicheLimits.Line);
        builder.Property(f => f.Title).HasMaxLength(FicheLimits.Title);
        builder.HasFolded(f => f.Title);
    }
}

internal sealed class DraftVersionConfiguration : IEntityTypeConfiguration<DraftVersion>
{
    public void Configure(EntityTypeBuilder<DraftVersion> builder)
    {
        builder.ToTable("draft_versions");
        builder.Property(v => v.Content).AsFicheContent();
        builder.HasIndex(v => new { v.FicheId, v.KeptAt });
        builder.HasIndex(v => v.KeptAt);
        builder.HasOne<FicheAction>().WithMany().HasForeignKey(v => v.FicheId).OnDelete(DeleteBehavior.Restrict);
    }
}
