const again = 10_000;

/**
 * A second press while the first is under way is ignored. The button is not disabled: a disabled button is left out
 * of what is posted, and its name says which verb was chosen. data-submit="many" opts a form out.
 */
export function submitOnce(root) {
  root.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'get' || form.dataset.submit === 'many') return;
    if (form.dataset.submitted) {
      event.preventDefault();
      return;
    }
    form.dataset.submitted = 'true';
    event.submitter?.setAttribute('aria-disabled', 'true');
    // The answer may be a file, or never come: the form must not stay locked.
    setTimeout(() => release(form), again);
  });
  // Back button: the page returns from the browser's memory as it was left.
  window.addEventListener('pageshow', event => {
    if (event.persisted) for (const form of document.forms) release(form);
  });
}

function release(form) {
  delete form.dataset.submitted;
  for (const button of form.elements) button.removeAttribute('aria-disabled');
}
