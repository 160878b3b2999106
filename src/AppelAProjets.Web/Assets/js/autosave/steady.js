const waiting = new Set();
let isPressed = false;

addEventListener('pointerdown', () => { isPressed = true; }, true);
addEventListener('pointerup', release, true);
addEventListener('pointercancel', release, true);

/** Does what moves the page once nothing is being pressed: a button must not slip away from under a finger. */
export function whenSteady(act) {
  if (isPressed) waiting.add(act);
  else act();
}

function release() {
  isPressed = false;
  // After the click that follows.
  setTimeout(() => {
    const acts = [...waiting];
    waiting.clear();
    for (const act of acts) act();
  });
}
