using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AppelAProjets.Web.Data.Configurations;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public const int DetailsLength = 40_000;

    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisations");
        builder.Ignore(o => o.Profile);
        builder.Property(o => o.Name).HasMaxLength(Organisation.NameLength);
        builder.HasFolded(o => o.Name);
        builder.Property(o => o.Siret).HasMaxLength(14);
        builder.HasIndex(o => o.Siret);
        builder.Property(o => o.Rna).HasMaxLength(10);
        builder.Property(o => o.Uai).HasMaxLength(8);
        builder.Property(o => o.Address).HasMaxLength(Organisation.AddressLength);
        builder.Property(o => o.Postcode).HasMaxLength(5);
        builder.Property(o => o.Town).HasMaxLength(100);
        // As many letters as every field filled to its end, twice over for what JSON escapes.
        builder.Property(o => o.Details).AsJson().HasMaxLength(DetailsLength);
        builder.HasMany(o => o.Members).WithOne().HasForeignKey(m => m.OrganisationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OrganisationMemberConfiguration : IEntityTypeConfiguration<OrganisationMember>
{
    public void Configure(EntityTypeBuilder<OrganisationMember> builder)
    {
        builder.ToTable("organisation_members");
        builder.HasKey(m => new { m.OrganisationId, m.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OrganisationInvitationConfiguration : IEntityTypeConfiguration<OrganisationInvitation>
{
    public void Configure(EntityTypeBuilder<OrganisationInvitation> builder)
    {
        builder.ToTable("organisation_invitations");
        builder.Property(i => i.Email).HasMaxLength(254);
        builder.Property(i => i.TokenHash).HasMaxLength(64);
        builder.HasIndex(i => i.TokenHash).IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(i => i.OrganisationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class JoinRequestConfiguration : IEntityTypeConfiguration<JoinRequest>
{
    public void Configure(EntityTypeBuilder<JoinRequest> builder)
    {
        builder.ToTable("join_requests");
        builder.Ignore(r => r.AskableFrom);
        builder.HasIndex(r => new { r.OrganisationId, r.UserId }).IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
