// Customers: which company in Autotask each of them is. Nothing is mapped without a click.
import { get, post } from '../api.js';
import { busy, button, empty, h, loading } from '../dom.js';
import { announce } from '../live.js';
import { problem } from '../problem.js';
import { mayWork } from '../role.js';
import { customerRow } from './customer-row.js';

/** What asks for a person first. */
const ORDER = ['missing', 'invalid', 'unmapped', 'renamed', 'ok'];

export async function customers(page, { signal, rest }) {
  const state = { customers: [], views: new Map(), signal, wanted: rest[0] };
  const ui = { list: h('ul', { class: 'rows customers' }), notice: h('div', { class: 'notice' }), summary: h('p', { class: 'lead' }, 'Which Autotask company each customer is.') };
  ui.reload = (customer) => reload(state, ui, customer);
  ui.holderOf = (companyId) => state.customers.find((customer) => state.views.get(customer.id)?.mapping?.companyId === companyId);
  page.append(head(state, ui), ui.notice);
  if (!mayWork()) {
    page.append(empty('Not for reporters', 'Mappings are seen and changed by operators and administrators. Switch the role above.'));
    return;
  }
  page.append(loading('Reading the mappings …'));
  try {
    state.customers = (await get('/backups/customers')).body;
    await ask(state, state.customers);
    if (signal.aborted) return;
    page.lastChild.replaceWith(ui.list);
    paint(state, ui);
    if (state.companies?.reason) ui.notice.replaceChildren(h('p', { class: 'attention', 'data-code': state.companies.reason.code }, state.companies.reason.message));
    if (state.wanted) show(state, ui);
  } catch (error) {
    page.lastChild.replaceWith(problem(error));
  }
}

function head(state, ui) {
  return h('header', { class: 'page-head' }, h('div', {}, h('h1', {}, 'Customers'), ui.summary),
    mayWork() && h('div', { class: 'tools' }, button('Refresh all names', (event) => busy(event.currentTarget, () => refreshAll(state, ui)))));
}

async function ask(state, asked) {
  const { items, companies } = (await post('/v1/mapping-views', { customers: asked.map(({ id, name }) => ({ id, name })), suggest: true, refresh: false })).body;
  items.forEach((view) => state.views.set(view.customerId, view));
  state.companies = companies;
}

export const statusOf = (view) => (view.mapping ?? view).status ?? 'unmapped';

function paint(state, ui) {
  const rank = (customer) => ORDER.indexOf(statusOf(state.views.get(customer.id)));
  const sorted = [...state.customers].sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name));
  ui.list.replaceChildren(...sorted.map((customer) => customerRow(customer, state.views.get(customer.id), ui)));
  const broken = state.customers.filter((customer) => ['missing', 'invalid'].includes(statusOf(state.views.get(customer.id)))).length;
  const unmapped = state.customers.filter((customer) => statusOf(state.views.get(customer.id)) === 'unmapped').length;
  ui.summary.textContent = `${state.customers.length} customers: ${broken} broken, ${unmapped} unmapped. What needs you comes first.`;
}

function show(state, ui) {
  const row = ui.list.querySelector(`[data-customer="${CSS.escape(state.wanted)}"]`);
  row?.scrollIntoView({ block: 'center' });
  row?.classList.add('wanted');
  row?.querySelector('button')?.focus();
}

/** After a click: this customer's row, where it stands, and those whose suggestions it may have taken. */
async function reload(state, ui, customer) {
  try {
    await ask(state, [customer]);
    if (state.signal.aborted) return;
    state.customers.filter((one) => one === customer || state.views.get(one.id).suggestions?.length > 0).forEach((one) => rowAgain(state, ui, one, one === customer));
    ui.notice.replaceChildren();
  } catch (error) {
    ui.notice.replaceChildren(problem(error));
  }
}

function rowAgain(state, ui, customer, isClicked) {
  const old = ui.list.querySelector(`[data-customer="${CSS.escape(customer.id)}"]`);
  const hadFocus = old.contains(document.activeElement) || (isClicked && document.activeElement === document.body);
  const row = customerRow(customer, state.views.get(customer.id), ui);
  old.replaceWith(row);
  if (hadFocus) row.querySelector('button')?.focus();
}

async function refreshAll(state, ui, acceptGuard) {
  try {
    let report;
    do {
      report = (await post('/v1/mapping-refreshes', acceptGuard && !report ? { acceptGuard } : {})).body;
    } while (!report.finished && !state.signal.aborted);
    await ask(state, state.customers);
    if (state.signal.aborted) return;
    paint(state, ui);
    ui.notice.replaceChildren(reportOf(report, state, ui));
    announce(`${report.read} companies were looked at.`);
  } catch (error) {
    ui.notice.replaceChildren(problem(error));
  }
}

const COUNTS = { unchanged: 'unchanged', renamed: 'renamed', recovered: 'there again', missing: 'missing', invalid: 'invalid', skipped: 'left as they were' };

function reportOf(report, state, ui) {
  const counts = Object.entries(COUNTS).filter(([name]) => report[name] > 0).map(([name, words]) => `${report[name]} ${words}`);
  return h('section', { class: 'card', role: 'status' },
    h('h2', {}, `${report.read} companies looked at`), h('p', {}, counts.join(', ')),
    report.guard && h('div', { class: 'attention', 'data-guard': report.guard.id },
      h('p', {}, 'So many companies are gone at once that none was marked. If they are gone for good, say so:'),
      h('ul', {}, report.guard.companies.map((company) => h('li', {}, h('bdi', {}, company.companyName), ` (${company.companyId}, customer ${company.customerId})`))),
      button('They are gone: mark them', (event) => busy(event.currentTarget, () => refreshAll(state, ui, report.guard.id)), { kind: 'small' })));
}
