using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Conventions;
using AppelAProjets.Web.Data.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AppelAProjets.Web.Data.Configurations;

internal sealed class ProgrammeConfiguration : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> builder)
    {
        builder.ToTable("programmes");
        builder.Property(p => p.Name).HasMaxLength(ProgrammeIdentity.NameLength);
        builder.Property(p => p.Territory).HasMaxLength(ProgrammeIdentity.NameLength);
        builder.Property(p => p.Partners).AsJson().HasMaxLength(4_000);
        builder.Property(p => p.Accent).HasMaxLength(7);
        builder.Property(p => p.LegalPagesSaved).AsJson().HasMaxLength(200);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(p => p.LogoFileId).OnDelete(DeleteBehavior.Restrict);
        builder.ComplexProperty(
            p => p.Contact,
            contact =>
            {
                contact.Property(c => c.Name).HasColumnName("contact_name").HasMaxLength(200);
                contact.Property(c => c.Service).HasColumnName("contact_service").HasMaxLength(200);
                contact.Property(c => c.Address).HasColumnName("contact_address").HasMaxLength(300);
                contact.Property(c => c.Email).HasColumnName("contact_email").HasMaxLength(254);
                contact.Property(c => c.Phone).HasColumnName("contact_phone").HasMaxLength(30);
            }
        );
    }
}

internal sealed class LegalPageConfiguration : IEntityTypeConfiguration<LegalPage>
{
    public void Configure(EntityTypeBuilder<LegalPage> builder)
    {
        builder.ToTable("legal_pages");
        builder.Property(p => p.Text).HasMaxLength(LegalPage.TextLength);
        builder.HasIndex(p => new { p.ProgrammeId, p.Kind }).IsUnique();
        builder.HasOne<Programme>().WithMany().HasForeignKey(p => p.ProgrammeId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ProgrammeNeighbourhoodConfiguration : IEntityTypeConfiguration<ProgrammeNeighbourhood>
{
    public void Configure(EntityTypeBuilder<ProgrammeNeighbourhood> builder)
    {
        builder.ToTable("programme_neighbourhoods");
        builder.Property(n => n.Name).HasMaxLength(ProgrammeNeighbourhood.NameLength);
        builder.Property(n => n.Code).HasMaxLength(NeighbourhoodCode.Length);
        builder.HasOne<Programme>().WithMany().HasForeignKey(n => n.ProgrammeId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitations");
        builder.Property(i => i.Email).HasMaxLength(254);
        builder.Property(i => i.Institution).HasMaxLength(Invitation.InstitutionLength);
        builder.Property(i => i.TokenHash).HasMaxLength(64);
        builder.HasIndex(i => i.TokenHash).IsUnique();
        builder.HasOne<Programme>().WithMany().HasForeignKey(i => i.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Call>().WithMany().HasForeignKey(i => i.CallId).OnDelete(DeleteBehavior.Restrict);
    }
}
