// Says outcomes: to screen readers in the live region, to everybody else for some seconds in a corner.
import { h } from './dom.js';

const SECONDS_SHOWN = 6;

export function announce(text, kind = 'done') {
  const live = document.getElementById('live');
  live.textContent = '';
  // In the next frame, so that the same words twice are two announcements.
  requestAnimationFrame(() => { live.textContent = text; });
  const toast = h('div', { class: `toast ${kind}` }, text);
  document.getElementById('toasts').append(toast);
  setTimeout(() => toast.remove(), SECONDS_SHOWN * 1000);
}
