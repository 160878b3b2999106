namespace AppelAProjets.Domain;

/// <summary>A kind of file people may join, known by its content and never by its name alone.</summary>
public enum FileFormat
{
    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>Text document of Word (DOCX).</summary>
    Docx,

    /// <summary>Text document of OpenDocument (ODT).</summary>
    Odt,

    /// <summary>Workbook of Excel (XLSX).</summary>
    Xlsx,

    /// <summary>Workbook of OpenDocument (ODS).</summary>
    Ods,

    /// <summary>Photograph (JPEG).</summary>
    Jpeg,

    /// <summary>Picture (PNG).</summary>
    Png,
}
