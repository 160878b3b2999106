// What can be known before sending. The server judges the name before the first byte, and the content once it is there.

export function whyNot(form, file, room) {
  const { maxBytes, maxWords } = form.dataset;
  if (room <= 0) return 'Trop de fichiers\u00A0: retirez-en un pour joindre celui-ci.';
  if (file.size === 0) return 'Ce fichier est vide\u00A0: ouvrez-le pour vérifier son contenu, enregistrez-le, puis joignez-le à nouveau.';
  if (file.size > Number(maxBytes)) return `Ce fichier est trop lourd\u00A0: ${maxWords} au plus. Réduisez-le, puis joignez-le à nouveau.`;
  return null;
}

/** What an answer of the server, or none, means to the person who sends. */
export function wordsFor(status, body) {
  if (status === 409 || status === 422) {
    try {
      return { message: JSON.parse(body).message, final: true };
    } catch {
      // Not a refusal of ours: the same as a cut line.
    }
  }
  if (status === 401 || status === 403) return { message: 'Votre session est terminée. Connectez-vous dans un autre onglet, revenez ici, puis appuyez sur «\u00A0Reprendre\u00A0».' };
  if (status === 400) return { message: 'Cette page est ouverte depuis trop longtemps. Rechargez-la\u00A0: l’envoi reprendra où il en est.' };
  if (status === 404) return { message: 'Cet envoi n’existe plus. Choisissez à nouveau le fichier.', final: true };
  if (status === 507) return { message: 'Le service ne peut rien enregistrer pour le moment. Prévenez la personne qui vous aide, puis appuyez sur «\u00A0Reprendre\u00A0».' };
  return { message: 'La connexion est coupée. Ce qui est déjà envoyé est gardé\u00A0: l’envoi reprendra au retour du réseau, ou appuyez sur «\u00A0Reprendre\u00A0».' };
}
