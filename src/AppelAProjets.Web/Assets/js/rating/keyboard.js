/** The grid at the keyboard: digits rate, N is «non applicable», arrows move, J goes to the justification. */
export function listenToKeys(form) {
  form.querySelector('[data-rating-keys]')?.removeAttribute('hidden');
  form.addEventListener('keydown', event => onKey(form, event));
  document.addEventListener('click', openTarget);
}

/** A link to a criterion unfolds it. */
function openTarget(event) {
  const link = event.target.closest('a[href^="#"]');
  const target = link && document.getElementById(link.hash.slice(1));
  const criterion = target?.closest('[data-criterion]');
  if (!criterion) return;
  event.preventDefault();
  enter(criterion, target.matches('textarea') ? target : null);
}

function onKey(form, event) {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit(document.querySelector(`[name=Action][form=${form.id}][value=${event.shiftKey ? 'deposer' : 'suivante'}]`));
    return;
  }
  const criterion = event.target.closest('[data-criterion]');
  if (!criterion || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.matches('textarea') && event.key === 'Escape') {
    event.preventDefault();
    enter(criterion);
    return;
  }
  if (event.target.matches('textarea, input:not([type=radio])')) return;
  const act = actFor(form, event.key, criterion);
  if (!act) return;
  event.preventDefault();
  act();
}

function actFor(form, key, criterion) {
  if (/^\d$/.test(key)) return () => rate(criterion, key);
  switch (key) {
    case ',':
    case '.': return () => choose(criterion, mark => mark === current(criterion) + 0.5);
    case 'n':
    case 'N': return () => choose(criterion, mark => mark === 'na') || tellAlwaysRated(criterion);
    case 'j':
    case 'J': return () => enter(criterion, criterion.querySelector('textarea'));
    case 'ArrowDown': return () => move(form, criterion, 1);
    case 'ArrowUp': return () => move(form, criterion, -1);
    default: return null;
  }
}

const radios = criterion => [...criterion.querySelectorAll('input[type=radio]')];
const valueOf = radio => (radio.value === 'na' ? 'na' : Number(radio.value.replace(',', '.')));

function current(criterion) {
  const checked = radios(criterion).find(radio => radio.checked);
  return checked && checked.value !== 'na' ? valueOf(checked) : 0;
}

const secondDigitMs = 1200;
let typed = { criterion: null, digits: '', at: 0 };

/** Two digits typed one after the other are one mark where the scale has it: 1 then 0 is 10, else the second one counts alone. */
function rate(criterion, digit) {
  const now = performance.now();
  const follows = typed.criterion === criterion && now - typed.at < secondDigitMs;
  const both = typed.digits + digit;
  const digits = follows && radios(criterion).some(radio => valueOf(radio) === Number(both)) ? both : digit;
  typed = { criterion, digits: digits.slice(-1), at: now };
  choose(criterion, mark => mark === Number(digits));
}

/** The key that did nothing says why, until a mark is chosen. */
function tellAlwaysRated(criterion, told = true) {
  const place = criterion.querySelector('[data-no-na]');
  if (place) place.textContent = told ? place.dataset.noNa : '';
}

function choose(criterion, wanted) {
  const radio = radios(criterion).find(candidate => wanted(valueOf(candidate)));
  if (!radio) return false;
  criterion.open = true;
  tellAlwaysRated(criterion, false);
  radio.checked = true;
  radio.focus();
  radio.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function move(form, criterion, by) {
  const all = [...form.querySelectorAll('[data-criterion]')];
  const next = all[all.indexOf(criterion) + by];
  if (next) enter(next);
}

export function enter(criterion, field = null) {
  criterion.open = true;
  const choices = radios(criterion);
  const target = field ?? choices.find(radio => radio.checked) ?? choices[0] ?? criterion.querySelector('summary');
  target.focus();
  criterion.scrollIntoView({ block: 'nearest' });
}
