// One run: what happened, what it affects, and its ticket.
import { button, h, said } from '../dom.js';
import { ago, moment } from '../time.js';
import { MAPPING } from './mapping-reasons.js';
import { askOnceMore } from './run-actions.js';
import { ticketCell } from './run-ticket.js';


export function runRow(run, view, ui, open) {
  return h('li', { class: run.runId === ui.wanted ? 'row run wanted' : 'row run', 'data-run': run.runId, 'data-state': view?.state ?? (view ? 'reader' : 'unknown') },
    h('div', { class: 'run-what' },
      h('span', { class: `pill ${run.run.severity}` }, said(run.run.status)),
      h('h2', {}, said(run.run.job)),
      h('p', { class: 'customer' }, said(run.customer.name)),
      h('p', { class: 'hint' }, said(run.run.backupType), ' · ', moment(run.run.startedAt), ` (${ago(run.run.startedAt)}) · run ${run.runId}`)),
    h('div', { class: 'ticket' }, ticketCell(run, view, ui)),
    h('div', { class: 'run-more' }, broken(run, view), details(run, view, ui, open)));
}

/** The customer's mapping is in the way of a ticket: said on the row, with the way to mend it. */
function broken(run, view) {
  const reason = view?.actions?.create.reasons?.find((one) => MAPPING.includes(one.code));
  return reason && h('p', { class: 'broken', 'data-code': reason.code }, h('strong', {}, 'Mapping: '), reason.message, ' ',
    h('a', { href: `#/customers/${encodeURIComponent(run.customer.id)}` }, 'Mend it on Customers'));
}

function details(run, view, ui, open) {
  const { objects } = run;
  const errors = objects.filter((one) => one.status === 'error').length;
  return h('details', { open: Boolean(open) },
    h('summary', {}, objects.length === 0 ? 'No affected objects' : `${objects.length} ${objects.length === 1 ? 'object' : 'objects'}`,
      errors > 0 && `, ${errors} failed`, h('span', { class: 'unseen' }, ` of ${run.run.job}`)),
    run.run.remark && h('p', { class: 'remark' }, said(run.run.remark)),
    objects.length > 0 && h('div', { class: 'objects', tabindex: objects.length > 6 ? 0 : null, role: 'region', 'aria-label': `Objects of run ${run.runId}` },
      h('ul', {}, objects.map((one) => h('li', {}, h('span', { class: `pill small ${one.status}` }, one.status), h('strong', {}, said(one.name)), ' ', said(one.message))))),
    view?.state === 'created' && h('p', { class: 'try' }, button('Ask for a second ticket', (event) => askOnceMore(run, ui, event.currentTarget), { kind: 'small' }),
      h('span', { class: 'hint' }, 'Only in the demo: sends the same create once more, as a second operator would.')));
}
