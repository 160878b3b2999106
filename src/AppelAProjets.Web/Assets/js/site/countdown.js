const minute = 60_000;

/**
 * Keeps [data-countdown-until] true while the page stays open. The page says at which instant the server drew it
 * (data-countdown-now): the reader's own clock may be wrong, and only the server's counts.
 */
export function followCountdowns(root) {
  const followed = [...root.querySelectorAll('[data-countdown-until]')].map(element => {
    const until = Date.parse(element.dataset.countdownUntil);
    const drawn = Date.parse(element.dataset.countdownNow ?? '') || Date.now();
    return { element, left: until - drawn };
  }).filter(({ left }) => Number.isFinite(left));
  if (followed.length === 0) return;

  const start = performance.now();
  const refresh = () => {
    const gone = performance.now() - start;
    for (const { element, left } of followed) show(element, left - gone);
  };
  setInterval(refresh, minute / 2);
  // A laptop that slept wakes with the right figure.
  document.addEventListener('visibilitychange', () => document.hidden || refresh());
}

/** The same figures as FrenchDates.Remaining: days and hours, then hours and minutes, never seconds. */
export function remaining(milliseconds) {
  if (milliseconds < minute) return [];
  const minutes = Math.floor(milliseconds / minute);
  const hours = Math.floor(minutes / 60);
  if (hours >= 24) return pairs([Math.floor(hours / 24), 'j'], [hours % 24, 'h']);
  return pairs([hours, 'h'], [minutes % 60, 'min']);
}

function pairs(...all) {
  return all.filter(([figure]) => figure > 0);
}

function show(element, milliseconds) {
  // «Il reste terminé» says nothing: the whole sentence changes with the end.
  const sentence = milliseconds <= 0 && element.closest('[data-countdown-over]');
  if (sentence) {
    sentence.textContent = sentence.dataset.countdownOver;
    return;
  }
  const parts = remaining(milliseconds);
  const words = milliseconds <= 0 ? 'terminé' : 'moins d’une minute';
  const text = parts.length ? parts.map(([figure, unit]) => `${figure}\u00a0${unit}`).join(' ') : words;
  if (element.dataset.countdownShown === text) return;
  element.dataset.countdownShown = text;

  if (!element.classList.contains('countdown')) {
    element.textContent = text;
    return;
  }
  element.classList.toggle('is-words', parts.length === 0);
  element.replaceChildren(...(parts.length ? parts.flatMap(([figure, unit]) => [String(figure), unitOf(unit)]) : [words]));
}

function unitOf(unit) {
  const span = document.createElement('span');
  span.textContent = unit;
  return span;
}
