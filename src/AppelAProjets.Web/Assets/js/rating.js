// The grid of an evaluator, faster at the keyboard and with its subtotal kept up to date. Everything works without this file.
const form = document.querySelector('[data-rating]');
if (form) {
  form.querySelector('[data-rating-keys]')?.removeAttribute('hidden');
  form.addEventListener('keydown', onKey);
  form.addEventListener('change', refresh);
  document.addEventListener('click', openTarget);
}

/** A link to a criterion unfolds it. */
function openTarget(event) {
  const link = event.target.closest('a[href^="#"]');
  const target = link && document.getElementById(link.hash.slice(1));
  const criterion = target?.closest('[data-criterion]');
  if (!criterion) return;
  event.preventDefault();
  enter(criterion);
}

function onKey(event) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit(form.querySelector('[name=Action][value=suivante]'));
    return;
  }
  const criterion = event.target.closest('[data-criterion]');
  if (!criterion || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.matches('textarea, input:not([type=radio])')) return;
  const act = actFor(event.key, criterion);
  if (!act) return;
  event.preventDefault();
  act();
}

function actFor(key, criterion) {
  if (/^\d$/.test(key)) return () => choose(criterion, mark => mark === Number(key));
  switch (key) {
    case ',':
    case '.': return () => choose(criterion, mark => mark === current(criterion) + 0.5);
    case 'n':
    case 'N': return () => choose(criterion, mark => mark === 'na');
    case 'ArrowDown': return () => move(criterion, 1);
    case 'ArrowUp': return () => move(criterion, -1);
    default: return null;
  }
}

const radios = criterion => [...criterion.querySelectorAll('input[type=radio]')];
const valueOf = radio => (radio.value === 'na' ? 'na' : Number(radio.value.replace(',', '.')));

function current(criterion) {
  const checked = radios(criterion).find(radio => radio.checked);
  return checked && checked.value !== 'na' ? valueOf(checked) : 0;
}

function choose(criterion, wanted) {
  const radio = radios(criterion).find(candidate => wanted(valueOf(candidate)));
  if (!radio) return;
  criterion.open = true;
  radio.checked = true;
  radio.focus();
  radio.dispatchEvent(new Event('change', { bubbles: true }));
}

function move(criterion, by) {
  const all = [...form.querySelectorAll('[data-criterion]')];
  const next = all[all.indexOf(criterion) + by];
  if (next) enter(next);
}

function enter(criterion) {
  criterion.open = true;
  const choices = radios(criterion);
  const target = choices.find(radio => radio.checked) ?? choices[0] ?? criterion.querySelector('summary');
  target.focus();
  criterion.scrollIntoView({ block: 'nearest' });
}

let asked = 0;

/** Sends the marks and puts back what the server says of them: no arithmetic here. */
async function refresh() {
  const turn = ++asked;
  try {
    const response = await fetch(form.dataset.liveUrl, { method: 'POST', body: new FormData(form), credentials: 'same-origin' });
    if (!response.ok || turn !== asked) return;
    const answer = new DOMParser().parseFromString(await response.text(), 'text/html');
    for (const part of answer.querySelectorAll('[data-live]')) {
      const shown = document.getElementById(part.id);
      if (shown && shown.innerHTML !== part.innerHTML) shown.replaceChildren(...part.childNodes);
    }
  } catch {
    // Out of reach: the subtotal waits for the next change, and saving says what happened.
  }
}
