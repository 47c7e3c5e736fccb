// What stands on a row while its outcome is open.
import { h } from '../dom.js';

export const waiting = (text, state, ...more) => h('div', { class: 'waiting', 'data-waiting': state },
  h('span', { class: 'spinner', 'aria-hidden': 'true' }), h('div', {}, h('p', {}, text), more));
