// What may go wrong with the very next call of a kind.

const BUSINESS_RULE = { status: 500, body: '{"errors":["Value 42 of field issueType is not active."]}' };
const TICKET = 'POST /Tickets';
const CLOSE = 'PATCH /Tickets';

const lost = (route) => ({ route, kind: 'reset', moment: 'after' });
const never = (route) => ({ route, kind: 'reset', moment: 'before' });
const slow = (route, pause, containing = '') => ({ route, kind: 'slow', moment: 'before', pause, containing });

/** For each kind of call: the button, what is said when it was pressed, the fault. */
export const NEXT = [
  { title: 'The next ticket', text: 'What happens to the next ticket that is sent.', faults: [
    ['Swallow the next answer', 'The ticket will be made, its answer will be lost.', lost(TICKET)],
    ['Break the connection before', 'The next ticket will not arrive.', never(TICKET)],
    ['Refuse it', 'The next ticket will be refused.', { route: TICKET, kind: 'answer', moment: 'before', ...BUSINESS_RULE }],
    ['Let its search take 4 seconds', 'The search before the next ticket will take 4 seconds: meanwhile others see that it is being created.', slow('POST /Tickets/query', 'PT4S', 'BC1-')],
  ] },
  { title: 'The next resolve', text: 'A note is sent first, then the close.', faults: [
    ['Lose the answer to the note', 'The note will be made, its answer will be lost.', lost('POST /Tickets/{id}/Notes')],
    ['Lose the answer to the close', 'The ticket will be closed, the answer will be lost.', lost(CLOSE)],
    ['Ignore the close', 'The next close will be taken and not carried out, as a workflow rule may have it.', { route: CLOSE, kind: 'answer', moment: 'before', status: 200, body: '{"itemId":1}' }],
    ['Let the close take 8 seconds', 'The next close will take 8 seconds: add a time entry to that ticket meanwhile.', slow(CLOSE, 'PT8S')],
  ] },
];

const WORDS = { reset: 'no answer', slow: 'a slow answer', answer: 'another answer' };

/** A fault that is still to happen, such as “POST /Tickets: no answer.” */
export const faultText = ({ route, kind }) => `${route}: ${WORDS[kind] ?? kind}.`;
