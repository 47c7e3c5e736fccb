// Audit: what was done, by whom, and what came of it.
import { get } from '../api.js';
import { busy, button, empty, field, h, loading, said } from '../dom.js';
import { problem } from '../problem.js';
import { mayAdminister } from '../role.js';
import { moment, now } from '../time.js';

const BY = { day: 'Day (UTC)', runId: 'Run', customerId: 'Customer' };
const OUTCOMES = { permitted: ['calm', 'permitted'], done: ['ok', 'done'], 'not-done': ['failed', 'not done'], unknown: ['warning', 'not known'] };

export async function audit(page, { signal, rest }) {
  page.append(h('header', { class: 'page-head' }, h('div', {}, h('h1', {}, 'Audit'), h('p', { class: 'lead' }, 'Every act and its outcome, newest first.'))));
  if (!mayAdminister()) {
    page.append(empty('For administrators', 'Only an administrator sees who did what. Switch the role above.'));
    return;
  }
  const results = h('div', { class: 'results', 'aria-live': 'polite' });
  const form = filter(results, signal, rest);
  page.append(form, results);
  form.requestSubmit();
}

function filter(results, signal, [by = 'day', value = '']) {
  const kind = h('select', {}, Object.entries(BY).map(([name, label]) => h('option', { value: name, selected: name === by }, label)));
  const text = h('input', { type: 'text', maxlength: 64, spellcheck: 'false' });
  const adapt = () => {
    text.type = kind.value === 'day' ? 'date' : 'text';
    text.value = kind.value === 'day' ? new Date(now()).toISOString().slice(0, 10) : '';
  };
  kind.addEventListener('change', adapt);
  adapt();
  if (value) text.value = value;
  const show = button('Show', () => {}, { kind: 'primary', type: 'submit' });
  return h('form', { class: 'card audit-filter', onsubmit: (event) => { event.preventDefault(); begin(results, signal, kind.value, text.value, show); } },
    field('Events of', kind), field('Which', text), show);
}

async function begin(results, signal, by, value, pressed) {
  results.replaceChildren(loading('Reading the audit trail …'));
  const list = h('ol', { class: 'rows events' });
  const more = h('p', { class: 'pager' });
  try {
    await busy(pressed, () => page(list, more, `/v1/audit-events?limit=50&${by}=${encodeURIComponent(value)}`));
    if (signal.aborted) return;
    results.replaceChildren(list.children.length === 0 ? empty('Nothing happened', `There are no events of this ${by === 'day' ? 'day' : by === 'runId' ? 'run' : 'customer'}.`) : list, more);
  } catch (error) {
    results.replaceChildren(problem(error));
  }
}

async function page(list, more, path, cursor) {
  const { items, nextCursor } = (await get(cursor ? `${path}&cursor=${encodeURIComponent(cursor)}` : path)).body;
  list.append(...items.map(event));
  more.replaceChildren(...(nextCursor ? [button('Earlier events', (clicked) => busy(clicked.currentTarget, () => page(list, more, path, nextCursor)))] : []));
}

function event(one) {
  const [colour, outcome] = OUTCOMES[one.outcome] ?? ['', one.outcome];
  return h('li', { class: 'row event', 'data-kind': one.kind },
    h('div', {}, h('h2', {}, words(one.kind)), h('p', {}, said(sentence(one.detail)))),
    h('div', { class: 'event-facts' },
      h('span', { class: `pill small ${colour}` }, outcome),
      h('span', {}, moment(one.at)),
      h('span', {}, said(one.actor.name), ` (${one.actor.role})`),
      one.runId && h('a', { href: `#/audit/runId/${encodeURIComponent(one.runId)}` }, `run ${one.runId}`),
      one.customerId && h('a', { href: `#/audit/customerId/${encodeURIComponent(one.customerId)}` }, `customer ${one.customerId}`),
      one.ticketIds.length > 0 && h('span', {}, `ticket ${one.ticketIds.join(', ')}`),
      h('code', {}, one.requestId)));
}

// Kinds whose own words would puzzle whoever reads them for the first time.
const WORDS = {
  'creation-refused': 'Not created: the click was refused',
  'resolution-refused': 'Not resolved: the click was refused',
  'resolution-blocked': 'Not resolved: the ticket forbids it',
  'decision-refused': 'Nothing was decided',
  'mapping-refused': 'Not mapped',
  'settings-refused': 'Settings not changed',
  'claim-expired': 'A request died on the way',
  'breaker-opened': 'Credentials rejected: nothing is sent',
  'breaker-closed': 'Credentials good again',
};

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

const words = (kind) => WORDS[kind] ?? capital(kind.replaceAll('-', ' '));

/** Words of Autotask’s client begin and end as they like. */
const sentence = (detail) => (/[.!?…]$/.test(detail) ? capital(detail) : `${capital(detail)}.`);
