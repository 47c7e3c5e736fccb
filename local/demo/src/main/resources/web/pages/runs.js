// Run Checks: every run with its ticket. Painted from storage with one call, then looked at live with one more.
import { get, post } from '../api.js';
import { busy, button, empty, h, loading } from '../dom.js';
import { announce } from '../live.js';
import { problem } from '../problem.js';
import { mayWork } from '../role.js';
import { runRow } from './run-row.js';
import { watch } from './run-watch.js';

const ROWS = 20;
/** In one call. */
const MOST = 200;
const FILTERS = {
  all: ['All runs', () => true],
  without: ['Without a ticket', (view) => view && !view.ticket && view.state !== 'conflict'],
  attention: ['Needs attention', (view) => ['verifying', 'needs-confirmation', 'conflict'].includes(view?.state) || needsALook(view?.resolution)],
};

const needsALook = (resolution) => (resolution?.state === 'flagged' && !resolution.acknowledgedBy) || resolution?.reason === 'close-not-applied';

export async function runs(page, { signal, rest: [wanted] }) {
  const state = { runs: [], views: new Map(), first: 0, filter: 'all', signal };
  const list = h('ol', { class: 'rows runs' });
  const notice = h('div', { class: 'notice' });
  const pager = h('nav', { class: 'pager', 'aria-label': 'Pages of runs' });
  const ui = { wanted, list, notice, pager, paint: () => paint(state, ui), show: (run) => showOne(state, ui, run), refresh: (run) => refreshOne(state, ui, run) };
  page.append(head(state, ui), notice, loading('Looking at last night’s runs …'));
  try {
    state.runs = (await get('/backups/runs')).body;
  } catch (error) {
    page.lastChild.replaceWith(problem(error));
    return;
  }
  if (signal.aborted) return;
  page.lastChild.replaceWith(list);
  page.append(pager);
  if (wanted) state.first = ROWS * Math.max(0, Math.floor(state.runs.findIndex((run) => run.runId === wanted) / ROWS));
  ui.paint();
  const toWanted = () => ui.list.querySelector('.wanted')?.scrollIntoView({ block: 'center' });
  toWanted();
  await look(state, ui);
  toWanted();
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look(state, ui), { signal });
}

function head(state, ui) {
  const filter = h('select', { id: 'filter', onchange: () => choose(state, ui, filter.value) },
    Object.entries(FILTERS).map(([value, [label]]) => h('option', { value }, label)));
  return h('header', { class: 'page-head' },
    h('div', {}, h('h1', {}, 'Run Checks'), h('p', { class: 'lead' }, 'Backup runs that need a look, newest first.')),
    h('div', { class: 'tools' },
      h('label', { for: 'filter', class: 'unseen' }, 'Show'), filter,
      button('Refresh', (event) => busy(event.currentTarget, () => look(state, ui))),
      button('Add another night', (event) => busy(event.currentTarget, () => anotherNight(state, ui)), { title: 'Six more runs, as if a night had passed' })));
}

/** What fits a choice is known only of runs whose tickets are. */
async function choose(state, ui, filter) {
  state.filter = filter;
  state.first = 0;
  const unseen = filter === 'all' ? [] : state.runs.filter((run) => !state.views.has(run.runId));
  try {
    for (let first = 0; first < unseen.length; first += MOST) await ask(state, unseen.slice(first, first + MOST), false);
  } catch (error) {
    ui.notice.replaceChildren(problem(error));
  }
  if (!state.signal.aborted) ui.paint();
}

async function anotherNight(state, ui) {
  const { added } = (await post('/backups/runs')).body;
  state.runs = (await get('/backups/runs')).body;
  state.first = 0;
  ui.paint();
  announce(`${added} runs of another night were added.`);
  await look(state, ui);
}

const shown = (state) => state.runs.filter((run) => FILTERS[state.filter][1](state.views.get(run.runId)));
const onPage = (state) => shown(state).slice(state.first, state.first + ROWS);

/** One call for the page from storage, then one that looks in Autotask; a reporter gets the first alone. */
async function look(state, ui) {
  const asked = onPage(state);
  if (asked.length === 0) return;
  ui.list.setAttribute('aria-busy', 'true');
  try {
    await ask(state, asked, false);
    if (state.signal.aborted) return;
    ui.paint();
    if (mayWork()) await ask(state, asked, true);
    ui.notice.replaceChildren();
  } catch (error) {
    ui.notice.replaceChildren(problem(error, button('Try again', () => look(state, ui), { kind: 'small' })));
  }
  ui.list.removeAttribute('aria-busy');
  if (!state.signal.aborted) ui.paint();
}

async function ask(state, runs, refresh) {
  const body = { runs: runs.map((run) => ({ runId: run.runId, customerId: run.customer.id })) };
  const { items } = (await post('/v1/ticket-views', refresh ? { ...body, refresh } : body)).body;
  items.forEach((view) => state.views.set(view.runId, view));
}

/** After a click: this run alone, live where the role permits. */
async function refreshOne(state, ui, run) {
  try {
    await ask(state, [run], mayWork());
  } catch (error) {
    ui.notice.replaceChildren(problem(error));
  }
  showOne(state, ui, run);
  return state.views.get(run.runId);
}

function showOne(state, ui, run) {
  const old = ui.list.querySelector(`[data-run="${CSS.escape(run.runId)}"]`);
  if (!old || state.signal.aborted) return;
  const hadFocus = old.contains(document.activeElement);
  const row = runRow(run, state.views.get(run.runId), ui, old.querySelector('details')?.open);
  old.replaceWith(row);
  if (hadFocus) focusAgain(row, true);
  watch(state, ui, run);
}

/** Rows are made anew; who was on one stays on it. */
function focusAgain(row, onTicket) {
  const ticket = onTicket && row?.querySelector('.ticket a, .ticket button:not(:disabled)');
  (ticket || row?.querySelector('summary'))?.focus();
}

function paint(state, ui) {
  const rows = onPage(state);
  const open = new Set([...ui.list.querySelectorAll('details[open]')].map((one) => one.closest('[data-run]').dataset.run));
  const focused = document.activeElement?.closest?.('[data-run]')?.dataset.run;
  const onTicket = Boolean(document.activeElement?.closest?.('.ticket'));
  ui.list.replaceChildren(...rows.map((run) => runRow(run, state.views.get(run.runId), ui, open.has(run.runId))));
  if (rows.length === 0) ui.list.replaceChildren(h('li', {}, empty('Nothing here', 'No run fits this choice.')));
  if (focused) focusAgain(ui.list.querySelector(`[data-run="${CSS.escape(focused)}"]`), onTicket);
  pages(state, ui);
  rows.forEach((run) => watch(state, ui, run));
}

function pages(state, ui) {
  const all = shown(state).length;
  const turn = (by) => { state.first += by; ui.paint(); look(state, ui); };
  ui.pager.replaceChildren(
    button('Newer', () => turn(-ROWS), { disabled: state.first === 0 }),
    h('span', {}, all === 0 ? 'No runs' : `${state.first + 1}–${Math.min(all, state.first + ROWS)} of ${all}`),
    button('Older', () => turn(ROWS), { disabled: state.first + ROWS >= all }));
}
