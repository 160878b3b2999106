const figures = new Intl.NumberFormat('fr-FR');
const say = count => `${figures.format(count).replace(/\u202f/g, '\u00a0')} caractère${count > 1 ? 's' : ''}`;

/** Counts as one types. Nothing is cut: a text pasted too long stays, and the counter says by how much. */
export function countCharacters(root) {
  for (const counter of root.querySelectorAll('[data-counter-for]')) {
    const field = document.getElementById(counter.dataset.counterFor);
    const most = Number(counter.dataset.counterMax);
    if (!field || !most) continue;

    let waiting;
    const refresh = () => {
      const left = most - field.value.length;
      counter.classList.toggle('is-over', left < 0);
      counter.textContent = left < 0 ? `${say(-left)} de trop` : `${say(left)} restant${left > 1 ? 's' : ''}`;
    };
    field.addEventListener('input', () => {
      // Read aloud once the typing pauses, not at each letter.
      clearTimeout(waiting);
      waiting = setTimeout(refresh, 700);
    });
    refresh();
  }
}
