// Where each state is to be seen, or how it is brought about.
import { h } from '../dom.js';

const run = (number) => h('a', { href: `#/runs/${number}` }, `run ${number}`);
const customer = (number) => h('a', { href: `#/customers/${number}` }, `customer ${number}`);
const fault = (name) => [h('a', { href: '#/autotask/weather' }, `“${name}”`), ', then '];

const STATES = () => [
  ['In the making', ...fault('Let its search take 4 seconds'), 'create a ticket, and look at the run in a second tab'],
  ['Verifying', ...fault('Swallow the next answer'), 'create a ticket'],
  ['To be confirmed', run(1306), ', whose attempt left no ticket'],
  ['Two tickets', run(1305), ', for which somebody has to decide'],
  ['Refused', ...fault('Refuse it'), 'create a ticket'],
  ['Can be resolved', run(1301)],
  ['Cannot be resolved', run(1302), ' has time entries, ', run(1303), ' is closed, ', run(1304), ' is deleted'],
  ['Resolved', run(1298), ', or in vain: ', run(1299)],
  ['Closed with time booked', run(1300), ', or: ', ...fault('Let the close take 8 seconds'), 'resolve a ticket, and add a time entry to it meanwhile'],
  ['Renamed', customer(43)],
  ['Broken mapping', customer(47), ' is missing in Autotask, ', customer(45), ' inactive'],
  ['Not mapped', customer(46), ', with a suggestion; ', customer(51), ' without one'],
];

export const states = () => h('section', { class: 'card' }, h('h2', {}, 'Every state, and where it is'),
  h('dl', { class: 'states' }, STATES().map(([name, ...where]) => h('div', {}, h('dt', {}, name), h('dd', {}, where)))));
