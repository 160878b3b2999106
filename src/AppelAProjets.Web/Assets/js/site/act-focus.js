const key = 'acted';
const whileMs = 60_000;

/**
 * The page that answers an act is read from what it says of it, instead of from its top again. A page that asks for the focus itself
 * (errors, a field to fill) keeps it.
 */
export function focusAnswer(root) {
  root.addEventListener('submit', event => {
    if (!event.defaultPrevented && event.target.method === 'post' && event.target.dataset.submit !== 'many') store(String(Date.now()));
  });
  const at = Number(take());
  if (!at || Date.now() - at > whileMs || location.hash || root.querySelector('[data-autofocus], [autofocus]')) return;
  const told = root.querySelector('main .note[role=status]');
  if (!told) return;
  told.tabIndex = -1;
  told.focus();
}

// A browser may refuse to remember anything: the page is then read from its top.
function store(value) {
  try { sessionStorage.setItem(key, value); } catch { /* Nothing to do. */ }
}

function take() {
  try {
    const value = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return value;
  } catch {
    return null;
  }
}
