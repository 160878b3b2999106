using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AppelAProjets.Web.Data.Configurations;

internal sealed class DeadlineExtensionConfiguration : IEntityTypeConfiguration<DeadlineExtension>
{
    public void Configure(EntityTypeBuilder<DeadlineExtension> builder)
    {
        builder.ToTable("deadline_extensions");
        builder.Property(e => e.Reason).HasMaxLength(DeadlineExtension.MaxReasonLength);
        builder.HasIndex(e => new { e.CallId, e.OrganisationId }).IsUnique();
        builder.HasOne<Call>().WithMany().HasForeignKey(e => e.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(e => e.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.GrantedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
