// A modal dialog: named by its heading, closed by Escape, the focus goes back to where it was.
import { button, freshId, h } from './dom.js';

export function dialog(title, { wide = false, onclose = () => {} } = {}) {
  const id = freshId('dialog');
  const body = h('div', { class: 'dialog-body' });
  const actions = h('footer', { class: 'dialog-actions' });
  const element = h('dialog', { class: wide ? 'wide' : '', 'aria-labelledby': id },
    h('header', {}, h('h2', { id }, title), button('×', () => element.close(), { kind: 'icon', 'aria-label': 'Close' })), body, actions);
  const before = document.activeElement;
  element.addEventListener('close', () => {
    element.remove();
    onclose();
    if (before?.isConnected) before.focus();
  });
  document.body.append(element);
  element.showModal();
  return { element, body, actions, close: () => element.close() };
}

/** Asks before something is done; `act` may throw, and what it throws goes to `onproblem`. */
export function confirm(title, text, label, act) {
  const asked = dialog(title);
  asked.body.append(...[text].flat().map((line) => (typeof line === 'string' ? h('p', {}, line) : line)));
  asked.actions.append(button('Cancel', asked.close), button(label, (event) => act(asked, event.currentTarget), { kind: 'primary' }));
}
