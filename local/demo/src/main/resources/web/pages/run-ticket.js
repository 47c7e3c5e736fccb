// What a run's ticket is, and what may be done with it.
import { button, freshId, h, said } from '../dom.js';
import { moment, now } from '../time.js';
import { MAPPING } from './mapping-reasons.js';
import { create, decide, none, resolve } from './run-actions.js';
import { resolution, UNDER_WAY_OR_DONE } from './run-resolution.js';
import { waiting } from './run-waiting.js';

export function ticketCell(run, view, ui) {
  if (!view) return h('p', { class: 'waiting' }, h('span', { class: 'spinner', 'aria-hidden': 'true' }), 'Looking for its ticket …');
  if (!view.actions) return forReaders(view);
  return (STATES[view.state] ?? unknown)(run, view, ui);
}

const STATES = {
  none: creatable,
  'in-progress': () => waiting('Somebody is creating its ticket right now.', 'in-progress', h('p', { class: 'countdown' })),
  verifying,
  'needs-confirmation': needsConfirmation,
  created,
  conflict,
};

const unknown = (run, view) => h('p', {}, `State ${view.state}`);

function forReaders(view) {
  if (!view.ticket) return h('p', { class: 'hint' }, 'No ticket');
  return openLink(view.ticket.url, view.ticket.number);
}

function openLink(url, number, label = `Open ticket ${number ?? ''}`.trim()) {
  return url ? h('a', { class: 'button open', href: url, target: '_blank', rel: 'noopener noreferrer' }, label, h('span', { class: 'unseen' }, ' in Autotask, in a new tab')) : h('p', { class: 'hint' }, label);
}

/** A button that may not be pressed keeps its place, with the reason beside it. */
function greyed(label, action) {
  const id = freshId('reason');
  return [button(label, () => {}, { disabled: true, 'aria-describedby': id }),
    h('p', { class: 'reason', id }, (action.reasons ?? []).map((one) => h('span', { 'data-code': one.code }, MAPPING.includes(one.code) ? 'Its mapping has to be mended first.' : one.message, ' ')))];
}

function creatable(run, view, ui) {
  const action = view.actions.create;
  return action.allowed
    ? button('Create Autotask ticket', () => create(run, ui), { kind: 'primary', 'aria-label': `Create Autotask ticket for ${run.run.job}` })
    : greyed('Create Autotask ticket', action);
}

function verifying(run, view, ui) {
  return waiting(view.ticketCreated ? 'The ticket was made; it is being read.' : 'Autotask did not answer. It is being searched for the ticket: do not make one by hand.', 'verifying',
    h('p', { class: 'countdown', 'data-settle': view.settleAt ?? '' }),
    h('div', { class: 'buttons' }, button('Look now', () => ui.lookNow(run), { kind: 'small' }),
      searchesAreOver(view) && button('There is none …', () => none(run, ui), { kind: 'small' })));
}

/** Still not settled, because they see nothing: from then on a person may say that there is no ticket. */
const searchesAreOver = (view) => view.settleAt && Date.parse(view.settleAt) <= now();

function needsConfirmation(run, view, ui) {
  return h('div', { class: 'attention' },
    h('p', {}, `Attempt ${view.attempt} was sent, and no ticket was found. Look in Autotask, then create it again.`),
    button('Create again …', () => create(run, ui, view.attempt), { kind: 'primary' }));
}

function conflict(run, view, ui) {
  return h('div', { class: 'attention' }, h('p', {}, h('strong', {}, 'Two tickets carry this run’s mark.'), ' Open them, then say which one is its ticket.'), both(run, view, ui));
}

const both = (run, view, ui) => h('ul', { class: 'found' }, view.tickets.map((ticket) => h('li', {},
  openLink(ticket.url, ticket.number, ticket.number ?? `Ticket ${ticket.id}`),
  ticket.recorded && h('span', { class: 'pill small' }, 'recorded'),
  view.state === 'conflict' && button('This is it', (event) => decide(run, ui, ticket, event.currentTarget), { kind: 'small', 'aria-label': `${ticket.number ?? ticket.id} is the run’s ticket` }))));

function created(run, view, ui) {
  const { ticket } = view;
  return [h('div', { class: 'buttons' }, openLink(ticket.url ?? view.actions.open.url, ticket.number), resolving(run, view, ui)),
    h('p', { class: 'hint' }, status(ticket), ticket.adopted && ' · found by searching', ' · by ', said(ticket.createdBy.name), ', ', moment(ticket.createdAt)),
    ticket.status?.missing && h('p', { class: 'broken' }, 'Deleted in Autotask, or out of sight. The run stays bound to it.'),
    view.stale && h('p', { class: 'reason' }, 'As last seen: Autotask does not answer now.'),
    resolution(run, view, ui),
    view.tickets && h('div', {}, h('p', { class: 'hint' }, 'Others with this run’s mark:'), both(run, view, ui))];
}

function status(ticket) {
  if (!ticket.status) return 'Not read yet';
  if (ticket.status.missing) return h('span', { class: 'pill small missing' }, 'Gone');
  return h('span', { class: `pill small ${ticket.status.closed ? 'closed' : ''}` }, said(ticket.status.label));
}

function resolving(run, view, ui) {
  if (UNDER_WAY_OR_DONE.includes(view.resolution?.state)) return [];
  const action = view.actions.resolve;
  return action.allowed
    ? button('Resolve', () => resolve(run, view, ui), { 'aria-label': `Resolve ticket ${view.ticket.number}` })
    : h('div', { class: 'greyed' }, greyed('Resolve', action));
}
