// What may happen to Autotask, and what the integration does about it.
import { call, get, post, remove } from '../api.js';
import { busy, button, h } from '../dom.js';
import { announce } from '../live.js';
import { problem } from '../problem.js';
import { heard } from '../time.js';
import { faultText, NEXT } from './autotask-faults.js';

const WAITING = 'Waiting to happen';
const QUOTA = 10_000;
const CLOCK = [['10 seconds', 'have', 'PT10S'], ['8 minutes', 'have', 'PT8M'], ['1 hour', 'has', 'PT1H'], ['1 day', 'has', 'P1D']];

export async function weatherTab(state) {
  const [faults, tenant, clock] = await Promise.all([get('/autotask/faults'), get(state.tenant), time()]);
  if (state.signal.aborted) return;
  state.place.replaceChildren(
    waiting(state, faults.body.items),
    ...NEXT.map(({ title, text, faults: some }) => group(title, text,
      ...some.map(([label, said, fault]) => act(state, label, said, () => post('/autotask/faults', fault))))),
    group('Autotask as a whole', faults.body.down ? 'Autotask is down.' : 'Autotask is up.',
      faults.body.down
        ? act(state, 'Come up again', 'Autotask is up.', () => post('/autotask/up'))
        : act(state, 'Go down', 'Autotask is down.', () => post('/autotask/down')),
      act(state, 'Maintenance page', 'Every call gets the maintenance page.', () => post('/autotask/down', { kind: 'maintenance' }))),
    group('Quota', `${tenant.body.requestsInTheLastHour.toLocaleString()} of ${QUOTA.toLocaleString()} requests in the last hour.`,
      act(state, 'Use up the quota', 'The quota is used up.', () => post(`${state.tenant}/usage`, { requests: QUOTA })),
      act(state, 'Give it back', 'The quota is free again.', () => remove(`${state.tenant}/usage`))),
    group('API user', tenant.body.locked ? 'Locked.' : 'May log in.',
      act(state, tenant.body.locked ? 'Unlock' : 'Lock', tenant.body.locked ? 'The API user may log in.' : 'The API user is locked.', () => call('PATCH', `${state.tenant}/user`, { body: { locked: !tenant.body.locked } }))),
    group('Clock of the local system', `It is ${clock}. It only goes forward.`,
      ...CLOCK.map(([span, have, by]) => act(state, `Let ${span} pass`, `${span} ${have} passed.`, () => post(`/clock?${by}`)))));
}

function waiting(state, items) {
  return group(WAITING, items.length === 0 ? 'Nothing. What you choose below happens once.' : items.map(faultText).join(' '),
    items.length > 0 && act(state, 'Forget all faults', 'All faults are forgotten.', () => remove('/autotask/faults')));
}

async function time() {
  const { body } = await get('/clock');
  const text = (body ?? '').trim();
  heard(text || null);
  return text ? new Date(text).toLocaleString() : 'not known';
}

const group = (title, text, ...buttons) => h('section', { class: title === WAITING ? 'card controls wide' : 'card controls', 'aria-label': title }, h('h2', {}, title), h('p', { class: 'hint' }, text), h('div', { class: 'buttons' }, buttons));

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
