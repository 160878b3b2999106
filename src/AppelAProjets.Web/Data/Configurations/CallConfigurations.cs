using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Data.Conventions;
using AppelAProjets.Web.Data.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AppelAProjets.Web.Data.Configurations;

internal sealed class CallConfiguration : IEntityTypeConfiguration<Call>
{
    public void Configure(EntityTypeBuilder<Call> builder)
    {
        builder.ToTable("calls");
        builder.Property(c => c.Slug).HasMaxLength(80);
        builder.HasIndex(c => c.Slug).IsUnique();
        builder.Property(c => c.Code).HasMaxLength(CallNameRules.MaxCodeLength);
        builder.HasIndex(c => c.Code).IsUnique();
        builder.HasIndex(c => new { c.ArchivedAt, c.PublishedAt });
        builder.HasOne(c => c.Programme).WithMany().HasForeignKey(c => c.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Objectives).WithOne().HasForeignKey(o => o.CallId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Neighbourhoods).WithOne().HasForeignKey(n => n.CallId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(c => c.SubEnvelopes).AsJson();
        builder.Property(c => c.Questions).AsJson();
        builder.Property(c => c.Pieces).AsJson();
        builder.Ignore(c => c.Eligibility);
        builder.Property<EligibilitySettings>("_eligibility").IsRequired(false).AsJson().HasColumnName("eligibility").HasMaxLength(8_000);
        builder.ComplexProperty(
            c => c.Text,
            text =>
            {
                text.Property(t => t.Title).HasMaxLength(200);
                text.Property(t => t.Summary).HasMaxLength(400);
                text.Property(t => t.Presentation).HasMaxLength(8_000);
                text.Property(t => t.WhoMayApply).HasMaxLength(300);
                text.Property(t => t.Preparation).AsJson().HasMaxLength(4_000);
            }
        );
        builder.ComplexProperty(
            c => c.Schedule,
            schedule =>
            {
                schedule.Ignore(s => s.Zone);
                schedule.Property(s => s.Others).AsJson().HasMaxLength(4_000);
                schedule.Property(s => s.Reminders).AsJson().HasMaxLength(500);
                schedule.Property(s => s.ZoneId).HasColumnName("zone").HasMaxLength(64);
            }
        );
        builder.ComplexProperty(
            c => c.Requirements,
            requirements =>
            {
                requirements.Property(r => r.EligibleKinds).AsJson().HasMaxLength(1_000);
            }
        );
        builder.ComplexProperty(c => c.Rating);
    }
}

internal sealed class CallDocumentConfiguration : IEntityTypeConfiguration<CallDocument>
{
    public void Configure(EntityTypeBuilder<CallDocument> builder)
    {
        builder.ToTable("call_documents");
        builder.Property(d => d.Title).HasMaxLength(CallDocument.MaxTitleLength);
        builder.HasOne<Call>().WithMany().HasForeignKey(d => d.CallId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(d => d.FileId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CallVersionConfiguration : IEntityTypeConfiguration<CallVersion>
{
    public void Configure(EntityTypeBuilder<CallVersion> builder)
    {
        builder.ToTable("call_versions");
        builder.HasIndex(v => new { v.CallId, v.Number }).IsUnique();
        builder.Property(v => v.Settings).AsJson();
        builder.Property(v => v.Reason).HasMaxLength(CallVersion.MaxReasonLength);
        builder.HasOne<Call>().WithMany().HasForeignKey(v => v.CallId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PriorityObjectiveConfiguration : IEntityTypeConfiguration<PriorityObjective>
{
    public void Configure(EntityTypeBuilder<PriorityObjective> builder)
    {
        builder.ToTable("priority_objectives");
        builder.Property(o => o.Label).HasMaxLength(300);
        builder.HasOne<PriorityObjective>().WithMany().HasForeignKey(o => o.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NeighbourhoodConfiguration : IEntityTypeConfiguration<Neighbourhood>
{
    public void Configure(EntityTypeBuilder<Neighbourhood> builder)
    {
        builder.ToTable("neighbourhoods");
        builder.Property(n => n.Name).HasMaxLength(120);
        builder.Property(n => n.Code).HasMaxLength(12);
    }
}

internal sealed class FilingSequenceConfiguration : IEntityTypeConfiguration<FilingSequence>
{
    public void Configure(EntityTypeBuilder<FilingSequence> builder)
    {
        builder.ToTable("filing_sequences");
        builder.HasKey(s => s.CallId);
        builder.Property(s => s.CallId).ValueGeneratedNever();
        builder.HasOne<Call>().WithOne().HasForeignKey<FilingSequence>(s => s.CallId).OnDelete(DeleteBehavior.Restrict);
    }
}
