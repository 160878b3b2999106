namespace AppelAProjets.Domain.Programmes;

/// <summary>A page the law asks for, or that people have a right to expect.</summary>
public enum LegalPageKind
{
    /// <summary>Déclaration d'accessibilité (loi n° 2005-102, article 47; décret n° 2019-768).</summary>
    Accessibility,

    /// <summary>Mentions légales (loi n° 2004-575, article 1-1).</summary>
    LegalNotice,

    /// <summary>Information on personal data (RGPD, article 13).</summary>
    PersonalData,
}
