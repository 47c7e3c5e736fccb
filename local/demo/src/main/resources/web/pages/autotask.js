// The other side: plainly Autotask. What technicians do there, and what may happen to it.
import { get } from '../api.js';
import { h, loading } from '../dom.js';
import { problem } from '../problem.js';
import { companiesTab } from './autotask-companies.js';
import { ticketsTab } from './autotask-tickets.js';
import { weatherTab } from './autotask-weather.js';
import { traffic } from './autotask-traffic.js';

const TABS = { tickets: ['Tickets', ticketsTab], companies: ['Companies', companiesTab], weather: ['Faults and quota', weatherTab] };
const LEAD = 'The other side, simulated. What you do here a technician would do; Backupchecks is not told.';
const EVERY = 3000;

export async function autotask(page, { signal, rest: [tab, wanted] }) {
  const name = TABS[tab] ? tab : 'tickets';
  const place = h('div', { class: `stack ${name}` }, loading('Opening Autotask …'));
  const log = h('ol', { class: 'log', tabindex: 0, 'aria-label': 'Calls of the integration' });
  page.append(
    h('header', { class: 'page-head' }, h('div', {}, h('h1', {}, TABS[name][0]), h('p', { class: 'lead' }, LEAD))),
    h('nav', { class: 'subnav', 'aria-label': 'Parts of Autotask' }, Object.entries(TABS).map(([key, [label]]) => h('a', { class: 'button small', href: `#/autotask/${key}`, 'aria-current': key === name ? 'page' : null }, label))),
    h('div', { class: 'side' }, place, h('section', { class: 'card' }, h('h2', {}, 'What the integration does'), h('p', { class: 'hint' }, 'Its calls, the newest first.'), log)));
  const state = { signal, wanted, place, tenant: '', follow: () => traffic(log) };
  try {
    state.tenant = `/autotask/tenants/${(await get('/autotask/')).body.tenants[0].database}`;
    if (signal.aborted) return;
    await TABS[name][1](state);
    await follow(state);
  } catch (error) {
    place.replaceChildren(problem(error));
  }
}

/** The calls are looked at again and again while the page is there. */
async function follow(state) {
  await state.follow();
  const timer = setInterval(() => document.visibilityState === 'visible' && state.follow().catch(() => {}), EVERY);
  state.signal.addEventListener('abort', () => clearInterval(timer));
}
