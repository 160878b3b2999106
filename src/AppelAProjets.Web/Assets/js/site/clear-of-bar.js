/** A bar that stays at the bottom must not cover what has the focus: the page scrolls that much higher, however many lines the bar has. */
export function keepClearOfBar(root) {
  const bar = root.querySelector('.save-bar');
  if (!bar) return;
  const measure = () => {
    const height = getComputedStyle(bar).position === 'sticky' ? Math.ceil(bar.getBoundingClientRect().height) : 0;
    document.documentElement.style.setProperty('--ap-save-bar', `${height}px`);
  };
  new ResizeObserver(measure).observe(bar);
  addEventListener('resize', measure);
}
