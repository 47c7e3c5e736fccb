// Elements by function calls. Text is only ever text: there is no way here to write HTML.

/** An element; `on…` attributes are listeners, `true` and `false` set and leave out, children may be text, nodes or nothing. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) set(element, name, value);
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function set(element, name, value) {
  if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
  else if (value === true) element.setAttribute(name, '');
  else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
}

/** Text that somebody else chose: its direction is its own and changes nothing around it. */
export const said = (text) => h('bdi', {}, text);

export function button(label, onclick, { kind = 'plain', disabled = false, ...more } = {}) {
  return h('button', { type: 'button', class: `button ${kind}`, disabled, onclick, ...more }, label);
}

/** While `work` runs the button says so and takes no second click. */
export async function busy(element, work) {
  const before = element.disabled;
  element.disabled = true;
  element.classList.add('busy');
  try {
    return await work();
  } finally {
    element.disabled = before;
    element.classList.remove('busy');
  }
}

let count = 0;
export const freshId = (prefix) => `${prefix}-${++count}`;

/** A labelled field with its hint and a place for its error. */
export function field(label, input, { hint, wide = false } = {}) {
  const id = input.id || freshId('field');
  input.id = id;
  const notes = [];
  if (hint) notes.push(h('p', { class: 'hint', id: `${id}-hint` }, hint));
  notes.push(h('p', { class: 'field-error', id: `${id}-error` }));
  input.setAttribute('aria-describedby', notes.map((note) => note.id).join(' '));
  return h('div', { class: wide ? 'field wide' : 'field' }, h('label', { for: id }, label), input, notes);
}

export const empty = (title, text, ...more) => h('div', { class: 'empty' }, h('h2', {}, title), h('p', {}, text), more);

/** What stands on a page while its data is on the way. */
export const loading = (text = 'Loading …') => h('div', { class: 'loading', role: 'status' }, h('span', { class: 'spinner', 'aria-hidden': 'true' }), text);
