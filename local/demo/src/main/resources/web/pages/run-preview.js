// The exact ticket, before anything is sent.
import { h, said } from '../dom.js';
import { moment } from '../time.js';

const LABELS = { queueID: 'Queue', status: 'Status', priority: 'Priority', issueType: 'Issue type', subIssueType: 'Sub-issue type', ticketCategory: 'Category', ticketType: 'Ticket type', source: 'Source' };

export function preview(ticket, run) {
  return h('div', { class: 'preview' },
    ticket.blockers.length > 0 && h('div', { class: 'attention blockers', role: 'alert' }, h('p', {}, h('strong', {}, 'It cannot be sent as things stand:')),
      h('ul', {}, ticket.blockers.map((one) => h('li', { 'data-code': one.code }, one.message)))),
    ticket.title === null
      ? h('p', { class: 'hint' }, `There is nothing to show for run ${run.runId} yet.`)
      : [h('p', { class: 'hint' }, 'Exactly this will be sent to Autotask. Nothing has been sent yet.'), parts(ticket)]);
}

function parts(ticket) {
  return [
    h('dl', { class: 'facts' },
      fact('Company', said(ticket.company.name), ` (${ticket.company.id})`),
      ticket.dueAt && fact('Due', moment(ticket.dueAt)),
      ticket.fields.map((one) => fact(LABELS[one.name] ?? one.name, said(one.label)))),
    h('h3', {}, 'Title'), h('p', { class: 'ticket-title' }, said(ticket.title)),
    h('h3', {}, 'Description'), h('pre', { tabindex: 0, dir: 'auto', role: 'region', 'aria-label': 'Description' }, ticket.description),
  ];
}

const fact = (name, ...value) => h('div', {}, h('dt', {}, name), h('dd', {}, value));
