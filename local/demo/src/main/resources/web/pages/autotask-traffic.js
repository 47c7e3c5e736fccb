// The calls that have reached Autotask, and what each is for.
import { get } from '../api.js';
import { h } from '../dom.js';

const SHOWN = 60;
const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
/** What changes something stands out. */
const WRITES = {
  'POST /Tickets': 'sends a ticket',
  'POST /Tickets/{id}/Notes': 'adds a note',
  'PATCH /Tickets': 'closes a ticket',
};
const READS = {
  'POST /Tickets/query': 'looks for tickets',
  'GET /Tickets/{id}': 'reads a ticket',
  'POST /TimeEntries/query': 'looks for time entries',
  'POST /TicketNotes/query': 'looks for notes',
  'POST /DeletedTicketLogs/query': 'looks whether a ticket was deleted',
  'POST /Companies/query': 'looks for companies',
  'GET /Companies/{id}': 'reads a company',
  'GET /ThresholdInformation': 'asks how much of the quota is used',
  'GET /zoneInformation': 'asks where the API user belongs',
};

let last = '';

export async function traffic(log) {
  const { items } = (await get('/autotask/requests')).body;
  const key = `${items.length} ${items.at(-1)?.at}`;
  if (key === last && log.children.length > 0) return;
  last = key;
  log.replaceChildren(...items.slice(-SHOWN).reverse().map(line));
  if (items.length === 0) log.replaceChildren(h('li', { class: 'hint' }, 'None yet.'));
}

function line({ at, route }) {
  const writes = WRITES[route];
  return h('li', {}, h('time', { datetime: at }, TIME.format(new Date(at))),
    h('span', { class: writes ? 'writes' : '' }, writes ?? READS[route] ?? 'asks'), h('code', {}, route));
}
