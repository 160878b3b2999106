/** Keeps the subtotal up to date: sends the marks and puts back what the server says of them, no arithmetic here. */
export function followSubtotal(form) {
  let asked = 0;
  form.addEventListener('change', async () => {
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
      // Out of reach: the subtotal waits for the next change, and the save bar says what happened.
    }
  });
}
