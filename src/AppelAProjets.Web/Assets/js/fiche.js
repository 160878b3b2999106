import { start } from './autosave/start.js';
import { FicheFields } from './fiche/fields.js';
import { showError, showFiche } from './fiche/live.js';
import { followRows } from './fiche/rows.js';

// The editor of a fiche: several people of one organisation may be in it.
const form = document.querySelector('form[data-autosave=fiche]');
if (form) {
  const fields = new FicheFields(form);
  const { queue, saver } = start({
    form,
    fields,
    says: words(form.dataset.key),
    show: (live, isBusy) => showFiche(fields, live, isBusy),
    goTo: path => fields.controls(path)[0]?.focus(),
    refuse: (path, message) => showError(fields, path, message),
  });
  followRows(form, fields, queue, saver);
}

function words(fiche) {
  return {
    notAllowed: { message: 'Vous n’avez plus le droit de modifier cette fiche', link: 'Voir mes fiches', href: '/mes-fiches' },
    closed: { link: 'Lire et imprimer la fiche', href: `/fiches/${fiche}` },
    conflict: (count, isOwn) => {
      if (isOwn) return 'Vous avez modifié la même chose dans un autre onglet ou sur un autre appareil\u00a0: choisissez';
      return count === 1 ? 'Un collègue a modifié la même chose que vous\u00a0: choisissez' : `Un collègue a modifié ${count} des champs que vous modifiez\u00a0: choisissez`;
    },
    choice: isOwn => (isOwn ? {
      title: 'Vous avez modifié la même chose dans un autre onglet ou sur un autre appareil',
      intro: 'Rien n’est perdu. Choisissez le texte que la fiche doit garder.',
      mine: 'Votre texte ici', keep: 'Garder ce texte', theirs: 'Votre texte enregistré ailleurs', take: 'Prendre le texte enregistré',
    } : {
      title: 'Un collègue a modifié la même chose que vous',
      intro: 'Rien n’est perdu. Choisissez le texte que la fiche doit garder.',
      mine: 'Votre texte', keep: 'Garder mon texte', theirs: 'Le texte de votre collègue, enregistré', take: 'Prendre celui de mon collègue',
    }),
    changed: ([first, ...others], colleague, time) => {
      const what = `«\u00a0${first}\u00a0»${others.length > 0 ? ` et ${others.length} autre${others.length > 1 ? 's' : ''} champ${others.length > 1 ? 's' : ''}` : ''}`;
      return colleague ? `${colleague.name} a modifié ${what} à ${time(colleague.at)}.` : `Vous avez modifié ${what} dans une autre fenêtre.`;
    },
    added: colleague => `${colleague?.name ?? 'Quelqu’un'} a ajouté des lignes dans cette section.`,
  };
}
