import { start } from './autosave/start.js';
import { RatingFields } from './rating/fields.js';
import { enter, listenToKeys } from './rating/keyboard.js';
import { showSheet } from './rating/live.js';

// The grid of an evaluator, faster at the keyboard, with its subtotal kept up to date and saved as it is filled. The ordinary buttons do
// the same without this file. Nobody else writes in it: another window is their own.
const home = '/evaluation';
const says = {
  notAllowed: { message: 'Cette fiche n’est plus dans votre liste', link: 'Voir mes évaluations', href: home },
  closed: { link: 'Voir mes évaluations', href: home },
  conflict: () => 'Votre évaluation a changé dans un autre onglet ou sur un autre appareil\u00a0: choisissez',
  choice: () => ({
    title: 'Deux versions de votre évaluation',
    intro: 'Elle a changé dans un autre onglet ou sur un autre appareil. Rien n’est perdu\u00a0: choisissez ce qu’elle doit garder.',
    mine: 'Votre saisie ici', keep: 'Garder ma saisie', theirs: 'La version enregistrée', take: 'Prendre la version enregistrée',
  }),
  changed: ([first, ...others]) => `Vous avez modifié «\u00a0${first}\u00a0»${others.length > 0 ? ` et ${others.length} autre${others.length > 1 ? 's' : ''}` : ''} dans une autre fenêtre.`,
};

const form = document.querySelector('form[data-autosave=evaluation]');
if (form) {
  const fields = new RatingFields(form);
  listenToKeys(form);
  start({
    form,
    fields,
    says,
    show: showSheet,
    goTo: path => {
      const [first] = fields.controls(path);
      const criterion = first.closest('[data-criterion]');
      if (criterion) enter(criterion);
      else first.focus();
    },
    // The buttons say which version they were pressed on.
    agree: version => { form.elements.namedItem('Version').value = version ?? ''; },
  });
}
