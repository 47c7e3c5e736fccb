// What may happen to Autotask, and what the integration does about it.
import { call, get, post, remove } from '../api.js';
import { busy, button, h } from '../dom.js';
import { announce } from '../live.js';
import { problem } from '../problem.js';
import { heard } from '../time.js';

const QUOTA = 10_000;
const NEXT_TICKET = 'POST /Tickets';

export async function weatherTab(state) {
  const [faults, tenant, clock] = await Promise.all([get('/autotask/faults'), get(state.tenant), time()]);
  if (state.signal.aborted) return;
  state.place.replaceChildren(
    group('The next ticket', 'What happens to the next ticket that is sent.',
      act(state, 'Swallow the next answer', 'The ticket will be made, its answer will be lost.', () => fault('reset', 'after')),
      act(state, 'Break the connection before', 'The next ticket will not arrive.', () => fault('reset', 'before')),
      act(state, 'Refuse it', 'The next ticket will be refused.', () => fault('answer', 'before', { status: 500, body: '{"errors":["Value 42 of field issueType is not active."]}' }))),
    group('Autotask as a whole', faults.body.down ? 'Autotask is down.' : 'Autotask is up.',
      faults.body.down
        ? act(state, 'Come up again', 'Autotask is up.', () => post('/autotask/up'))
        : act(state, 'Go down', 'Autotask is down.', () => post('/autotask/down')),
      act(state, 'Maintenance page', 'Every call gets the maintenance page.', () => post('/autotask/down', { kind: 'maintenance' }))),
    group('Quota', `${tenant.body.requestsInTheLastHour} of ${QUOTA} requests in the last hour.`,
      act(state, 'Use up the quota', 'The quota is used up.', () => post(`${state.tenant}/usage`, { requests: QUOTA })),
      act(state, 'Give it back', 'The quota is free again.', () => remove(`${state.tenant}/usage`))),
    group('API user', tenant.body.locked ? 'Locked.' : 'May log in.',
      act(state, tenant.body.locked ? 'Unlock' : 'Lock', tenant.body.locked ? 'The API user may log in.' : 'The API user is locked.', () => call('PATCH', `${state.tenant}/user`, { body: { locked: !tenant.body.locked } }))),
    group('Clock of the local system', `It is ${clock}. It only goes forward.`,
      ...[['10 seconds', 'PT10S'], ['8 minutes', 'PT8M'], ['1 hour', 'PT1H'], ['1 day', 'P1D']].map(([label, by]) => act(state, `Let ${label} pass`, `${label} have passed.`, () => post(`/clock?${by}`)))),
    group('Waiting to happen', faults.body.items.length === 0 ? 'Nothing.' : faults.body.items.map((one) => `${one.kind} on ${one.route}`).join(', '),
      act(state, 'Forget all faults', 'All faults are forgotten.', () => remove('/autotask/faults'))));
}

async function time() {
  const { body } = await get('/clock');
  const text = (body ?? '').trim();
  heard(text || null);
  return text ? new Date(text).toLocaleString() : 'not known';
}

const fault = (kind, moment, more = {}) => post('/autotask/faults', { route: NEXT_TICKET, kind, moment, ...more });

const group = (title, text, ...buttons) => h('section', { class: 'card controls', 'aria-label': title }, h('h2', {}, title), h('p', { class: 'hint' }, text), h('div', { class: 'buttons' }, buttons));

function act(state, label, text, doIt) {
  return button(label, async (event) => {
    try {
      await busy(event.currentTarget, doIt);
      announce(text);
      await weatherTab(state);
      [...state.place.querySelectorAll('button')].find((one) => one.textContent === label)?.focus();
    } catch (error) {
      state.place.prepend(problem(error));
    }
  });
}
