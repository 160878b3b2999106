using AppelAProjets.Web.Data.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AppelAProjets.Web.Data.Configurations;

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("stored_files");
        builder.Property(f => f.ContentHash).HasMaxLength(64);
        builder.Property(f => f.Name).HasMaxLength(StoredFile.NameLength);
        builder.Property(f => f.Scan).HasDefaultValue(ScanState.NotRequired);
        builder.Property(f => f.Signature).HasMaxLength(StoredFile.SignatureLength);
        builder.Property(f => f.ScanTrouble).HasMaxLength(StoredFile.TroubleLength);
        builder.Ignore(f => f.IsReadable);
        builder.HasIndex(f => f.ContentHash);
        builder.HasIndex(f => new { f.Scan, f.CreatedAt });
    }
}
