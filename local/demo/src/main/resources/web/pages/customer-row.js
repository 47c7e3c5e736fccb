// One customer: its company, how well that stands, and what may be done about it.
import { post, put, remove } from '../api.js';
import { busy, button, h, said } from '../dom.js';
import { confirm } from '../dialog.js';
import { announce } from '../live.js';
import { problem } from '../problem.js';
import { ago, moment } from '../time.js';
import { chooseCompany } from './company-choice.js';

const SENTENCES = {
  ok: 'The company is active in Autotask.',
  renamed: 'Renamed in Autotask; tickets go on as before.',
  missing: 'The company was not found in Autotask. No ticket can be created.',
  invalid: 'The company cannot take tickets any more.',
  unmapped: 'No ticket can be created before it is mapped.',
};
const WORDS = { ok: 'OK', renamed: 'Renamed', missing: 'Missing', invalid: 'Invalid', unmapped: 'Not mapped' };

export const pathOf = (customer) => `/v1/customers/${encodeURIComponent(customer.id)}/mapping`;

export function customerRow(customer, view, ui) {
  const mapping = view.mapping ?? (view.status ? view : null);
  const status = mapping?.status ?? 'unmapped';
  const place = h('div', { class: 'row-notice' });
  return h('li', { class: 'row customer-row', 'data-customer': customer.id, 'data-status': status },
    h('div', { class: 'customer-who' }, h('h2', {}, said(customer.name)), h('p', { class: 'hint' }, `Customer ${customer.id}`)),
    h('div', { class: 'customer-company' }, company(mapping),
      h('p', { class: 'state' }, h('span', { class: `pill ${status}` }, WORDS[status]), ' ', said(mapping?.statusReason ?? SENTENCES[status])),
      mapping && h('p', { class: 'hint' }, 'Mapped by ', said(mapping.mappedBy.name), ', ', moment(mapping.mappedAt), ' · looked at ', moment(mapping.lastSyncAt, ago(mapping.lastSyncAt))),
      !mapping && suggestions(customer, view.suggestions ?? [], ui, place), place),
    h('div', { class: 'buttons' }, actions(customer, mapping, ui, place)));
}

function company(mapping) {
  return mapping && h('p', { class: 'company-name' }, said(mapping.companyName), h('span', { class: 'hint' }, ` Autotask id ${mapping.companyId}`));
}

/** One click takes a suggestion over; none is taken over without one. */
function suggestions(customer, list, ui, place) {
  if (list.length === 0) return h('p', { class: 'hint' }, 'No company has a name like this one. Search with Set.');
  return h('div', { class: 'suggestions' }, h('p', { class: 'hint' }, 'Perhaps:'),
    h('ul', {}, list.map((one) => h('li', {}, suggestion(customer, one, ui, place), h('span', { class: 'hint' }, one.reason, ` · id ${one.companyId}`)))));
}

/** A company that another customer has cannot be taken over as well. */
function suggestion(customer, one, ui, place) {
  const holder = ui.holderOf(one.companyId);
  return holder
    ? h('span', { class: 'taken' }, said(one.companyName), h('span', { class: 'pill small' }, 'mapped to ', said(holder.name)))
    : button(h('span', {}, 'Map to ', said(one.companyName)), (event) => map(customer, null, one, ui, place, event.currentTarget), { kind: one.exact ? 'primary small' : 'small' });
}

function actions(customer, mapping, ui, place) {
  const set = button(mapping ? 'Set …' : 'Set …', () => chooseCompany(customer, mapping, ui, map), { 'aria-label': `Set the company of ${customer.name}` });
  if (!mapping) return [set];
  return [set,
    button('Refresh', (event) => act(event.currentTarget, place, customer, ui, () => refresh(customer)), { 'aria-label': `Refresh the mapping of ${customer.name}` }),
    button('Clear …', () => clear(customer, mapping, ui), { kind: 'danger', 'aria-label': `Clear the mapping of ${customer.name}` })];
}

const tag = (mapping) => (mapping ? { 'If-Match': `"${mapping.version}"` } : { 'If-None-Match': '*' });

export async function map(customer, mapping, chosen, ui, place, pressed) {
  return act(pressed, place, customer, ui, async () => {
    await put(pathOf(customer), { companyId: chosen.companyId }, tag(mapping));
    return `${customer.name} is mapped to ${chosen.companyName}.`;
  });
}

async function refresh(customer) {
  const seen = (await post(`${pathOf(customer)}/refresh`)).body;
  return `${seen.companyName}: ${seen.statusReason ?? SENTENCES[seen.status]}`;
}

function clear(customer, mapping, ui) {
  confirm('Clear the mapping', [h('p', {}, said(customer.name), ' will not be mapped to ', said(mapping.companyName), ' any more.'), 'Its tickets stay as they are. New ones cannot be created until it is mapped again.'],
    'Clear mapping', async (asked, pressed) => {
      const place = h('div', {});
      asked.body.append(place);
      const done = await act(pressed, place, customer, ui, async () => {
        await remove(pathOf(customer), tag(mapping));
        return `${customer.name} is not mapped any more.`;
      });
      if (done) asked.close();
    });
}

/** Does it, says what came of it, shows the customer as it is now; where it failed, the problem stands on the row. */
async function act(pressed, place, customer, ui, work) {
  try {
    const text = await busy(pressed, work);
    await ui.reload(customer);
    announce(text);
    return true;
  } catch (error) {
    const stale = error.code === 'version-mismatch';
    place.replaceChildren(problem(error, stale && button('Show it as it is now', () => ui.reload(customer), { kind: 'small' })));
    return false;
  }
}
