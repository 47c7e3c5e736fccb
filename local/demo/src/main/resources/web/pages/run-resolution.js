// How far the resolution of a run’s ticket has come, in words.
import { button, h, said } from '../dom.js';
import { moment } from '../time.js';
import { acknowledge } from './run-actions.js';
import { waiting } from './run-waiting.js';

const WHY = {
  'ticket-missing': 'Autotask did not show the ticket.',
  'ticket-already-closed': 'somebody else had closed the ticket.',
  'ticket-has-time-entries': 'time was booked on the ticket.',
  'time-entries-not-known': 'whether time is booked on the ticket could not be read.',
  'close-not-applied': 'Autotask took the close, but the ticket stayed open, mostly because of a workflow rule. It may be tried again.',
};

/** Beside these nothing can be resolved. */
export const UNDER_WAY_OR_DONE = ['resolved', 'resolving', 'verifying', 'flagged'];

export function resolution(run, view, ui) {
  const seen = view.resolution;
  switch (seen?.state) {
    case 'resolving': return underWay('The ticket is being resolved.');
    case 'verifying': return underWay('Whether the ticket was closed is not known yet. It is being looked at; nothing is sent again.');
    case 'resolved': return resolved(seen);
    case 'flagged': return flagged(run, seen, ui);
    default: return seen?.reason && !view.ticket.status?.missing ? notResolved(seen) : null;
  }
}

const underWay = (text) => waiting(text, 'resolving', h('p', { class: 'countdown' }));

const resolved = (seen) => h('p', { class: 'good', 'data-resolution': 'resolved' },
  seen.verification === 'verified' ? 'Resolved, and seen closed.' : 'Resolved. Autotask is looked at once more.');

/** Blocked by a check, or tried in vain. */
const notResolved = (seen) => h('p', { class: 'reason', 'data-resolution': seen.state, 'data-reason': seen.reason },
  h('strong', {}, 'Not resolved: '), WHY[seen.reason] ?? seen.reason);

function flagged(run, seen, ui) {
  return h('div', { class: 'attention', 'data-resolution': 'flagged' },
    h('p', {}, h('strong', {}, 'Closed, but time was booked on it just before.'), ' See to the time in Autotask, and open the ticket again there if it needs that.'),
    seen.acknowledgedBy
      ? h('p', { class: 'hint' }, 'Seen to by ', said(seen.acknowledgedBy.name), ', ', moment(seen.acknowledgedAt))
      : button('I have seen to it', (event) => acknowledge(run, ui, event.currentTarget), { kind: 'small', 'aria-label': `I have seen to it: ${run.run.job}` }));
}
