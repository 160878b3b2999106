using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Domain.Fiches;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AppelAProjets.Web.Data.Configurations;

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("decisions");
        builder.HasIndex(d => d.FicheId).IsUnique();
        builder.Property(d => d.Motive).HasMaxLength(Decision.MotiveLength);
        builder.Property(d => d.Comment).HasMaxLength(Decision.CommentLength);
        builder.HasOne<FicheAction>().WithOne().HasForeignKey<Decision>(d => d.FicheId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Call>().WithMany().HasForeignKey(d => d.CallId).OnDelete(DeleteBehavior.Restrict);
    }
}
