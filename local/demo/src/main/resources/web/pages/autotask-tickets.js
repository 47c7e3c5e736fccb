// Tickets as a technician sees them.
import { call, get, post, remove } from '../api.js';
import { busy, button, empty, h, said } from '../dom.js';
import { confirm } from '../dialog.js';
import { announce } from '../live.js';
import { problem } from '../problem.js';
import { moment } from '../time.js';

const STATUS = { 1: 'New', 5: 'Complete', 7: 'Waiting Customer', 8: 'In Progress', 16: 'RMM closed' };
const COMPLETE = 5;
const PUBLISH = { 1: 'all Autotask users', 2: 'internal', 4: 'internal and co-managed' };

export async function ticketsTab(state) {
  const [tickets, notes, times, companies] = await Promise.all(['Tickets', 'TicketNotes', 'TimeEntries', 'Companies'].map((entity) => rows(state, entity)));
  if (state.signal.aborted) return;
  const names = new Map(companies.map((one) => [one.id, one.companyName]));
  const list = tickets.reverse().map((ticket) => ticketCard(state, ticket, names, of(notes, ticket), of(times, ticket)));
  state.place.replaceChildren(
    h('header', { class: 'at-row' }, h('h2', {}, `${tickets.length} tickets`), button('Refresh', (event) => busy(event.currentTarget, () => ticketsTab(state)), { kind: 'small' })),
    list.length > 0 ? h('ul', { class: 'rows' }, list) : empty('No tickets yet', 'Create one on Run Checks.'));
  state.place.querySelector('.wanted')?.scrollIntoView({ block: 'start' });
}

export async function rows(state, entity) {
  return (await get(`${state.tenant}/${entity}`)).body.items;
}

const hours = (times) => times.reduce((sum, one) => sum + (one.hoursWorked ?? 0), 0).toLocaleString();

const of = (list, ticket) => list.filter((one) => one.ticketID === ticket.id);

function ticketCard(state, ticket, names, notes, times) {
  const wanted = String(ticket.id) === state.wanted;
  return h('li', { class: `row at-ticket ${wanted ? 'wanted' : ''}`, 'data-ticket': ticket.id },
    h('div', { class: 'at-row' }, h('div', {}, h('h3', {}, said(ticket.ticketNumber), ' · ', said(ticket.title)),
      h('p', { class: 'hint' }, said(names.get(ticket.companyID) ?? `Company ${ticket.companyID}`), ' · created ', moment(ticket.createDate))),
    h('span', { class: `pill ${ticket.status === COMPLETE ? 'ok' : ''}` }, STATUS[ticket.status] ?? `Status ${ticket.status}`)),
    h('details', { open: wanted }, h('summary', {}, 'Description', h('span', { class: 'unseen' }, ` of ${ticket.ticketNumber}`)), h('pre', { tabindex: 0, dir: 'auto' }, ticket.description ?? '')),
    notes.map((note) => h('p', { class: 'remark', 'data-note': note.publish }, h('strong', {}, said(note.title || 'Note')), ` (${PUBLISH[note.publish] ?? 'published'}): `, said(note.description))),
    h('p', { class: 'hint' }, times.length === 0 ? 'No time entries' : `${times.length} time ${times.length === 1 ? 'entry' : 'entries'}, ${hours(times)} hours`),
    work(state, ticket));
}

function work(state, ticket) {
  const act = (label, text, doIt, kind = 'small') => button(label, (event) => change(state, event.currentTarget, text, doIt), { kind, 'aria-label': `${label}: ${ticket.ticketNumber}` });
  const patch = (status) => () => call('PATCH', `${state.tenant}/Tickets/${ticket.id}`, { body: { status } });
  return h('div', { class: 'buttons' },
    act('Add a time entry', 'A time entry of 15 minutes was added.', () => post(`${state.tenant}/TimeEntries`, { ticketID: ticket.id })),
    ticket.status === COMPLETE ? act('Open again', 'The ticket is open again.', patch(1)) : act('Close', 'The ticket is Complete.', patch(COMPLETE)),
    act('Hide from the API user', 'The API user does not see the ticket any more.', () => call('PUT', `${state.tenant}/Tickets/${ticket.id}/hidden`, { body: { hidden: true } })),
    act('Show to the API user', 'The API user sees the ticket.', () => call('PUT', `${state.tenant}/Tickets/${ticket.id}/hidden`, { body: { hidden: false } })),
    button('Delete …', () => deleteTicket(state, ticket), { kind: 'danger small', 'aria-label': `Delete ${ticket.ticketNumber}` }));
}

function deleteTicket(state, ticket) {
  confirm(`Delete ${ticket.ticketNumber}`, 'It is gone for good; a line in the log of deleted tickets remains.', 'Delete ticket', async (asked, pressed) => {
    await change(state, pressed, 'The ticket was deleted.', () => remove(`${state.tenant}/Tickets/${ticket.id}`));
    asked.close();
  });
}

async function change(state, pressed, text, doIt) {
  try {
    await busy(pressed, doIt);
    announce(text);
    const label = pressed.getAttribute('aria-label');
    await ticketsTab(state);
    [...state.place.querySelectorAll('button')].find((one) => one.getAttribute('aria-label') === label)?.focus();
  } catch (error) {
    state.place.prepend(problem(error));
  }
}
