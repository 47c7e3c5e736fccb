// What an operator does with a run's ticket.
import { post } from '../api.js';
import { busy, button, h, loading } from '../dom.js';
import { confirm, dialog } from '../dialog.js';
import { announce } from '../live.js';
import { problem } from '../problem.js';
import { preview } from './run-preview.js';

const path = (run) => `/v1/runs/${encodeURIComponent(run.runId)}/ticket`;

const report = ({ customer, run, objects }) => ({ customer, run, objects });

/** Shows the exact ticket first; `attempt` is the one that left no ticket and has to be confirmed. */
export async function create(run, ui, attempt) {
  const shown = dialog('Create Autotask ticket', { wide: true });
  shown.body.append(loading('Asking what the ticket will look like …'));
  const body = attempt === undefined ? report(run) : { ...report(run), confirmation: { attempt } };
  try {
    const ticket = (await post(`${path(run)}/preview`, body)).body;
    shown.body.replaceChildren(preview(ticket, run));
    if (attempt === undefined) ready(shown, run, body, ui, ticket.blockers.length > 0);
    else confirmed(shown, run, body, ui, ticket.blockers.some((one) => one.code !== 'create-needs-confirmation'));
  } catch (error) {
    shown.body.replaceChildren(problem(error));
    shown.actions.append(button('Close', shown.close));
  }
}

function ready(shown, run, body, ui, blocked) {
  const send = button('Create ticket', () => sendCreate(shown, send, run, body, ui), { kind: 'primary', disabled: blocked });
  shown.actions.append(button('Cancel', shown.close), send);
  return send;
}

function confirmed(shown, run, body, ui, blocked) {
  const send = ready(shown, run, body, ui, true);
  const looked = h('input', { type: 'checkbox', id: 'looked', disabled: blocked, onchange: () => { send.disabled = !looked.checked; } });
  shown.body.prepend(h('p', { class: 'check attention' }, looked,
    h('label', { for: 'looked' }, `I have looked in Autotask: attempt ${body.confirmation.attempt} made no ticket.`)));
}

async function sendCreate(shown, send, run, body, ui) {
  try {
    const answer = await busy(send, () => post(path(run), body));
    shown.close();
    await ui.refresh(run);
    announce(outcome(answer), answer.status === 202 ? 'open' : 'done');
  } catch (error) {
    shown.body.replaceChildren(problem(error),
      ...(error.body.ticketCreated === null ? [h('p', { class: 'attention' }, 'Whether a ticket was made is not known: the row looks for it.')] : []));
    shown.actions.replaceChildren(button('Close', shown.close));
    await ui.refresh(run);
  }
}

function outcome({ status, body }) {
  const number = body.ticket?.number ?? body.ticket?.id;
  if (status === 201) return `Ticket ${number} was created.`;
  if (status === 200) return `The run had ticket ${number} already; no second one was made.`;
  return body.state === 'in-progress' ? 'Somebody else is creating the ticket right now.' : 'Autotask did not answer; its ticket is being looked for.';
}

/** The same create again: the contract answers with the ticket that is there. */
export async function askOnceMore(run, ui, pressed) {
  await attempt(ui, pressed, run, async () => outcome(await post(path(run), report(run))));
}

export async function decide(run, ui, ticket, pressed) {
  await attempt(ui, pressed, run, async () => {
    await post(`${path(run)}/decision`, { ticketId: ticket.id });
    return `${ticket.number ?? ticket.id} is the run’s ticket.`;
  });
}

export async function acknowledge(run, ui, pressed) {
  await attempt(ui, pressed, run, async () => {
    await post(`${path(run)}/decision`, { acknowledge: true });
    return 'Recorded: you have seen to the time on the ticket.';
  });
}

async function attempt(ui, pressed, run, act) {
  try {
    announce(await busy(pressed, act));
    ui.notice.replaceChildren();
  } catch (error) {
    ui.notice.replaceChildren(problem(error));
    ui.notice.scrollIntoView({ block: 'nearest' });
  }
  await ui.refresh(run);
}

export function none(run, ui) {
  confirm('There is no ticket', ['Searches do not settle this run. Have you looked in Autotask yourself, and found no ticket of it?'], 'I looked: there is none',
    (asked, pressed) => inDialog(asked, pressed, run, ui, async () => {
      await post(`${path(run)}/decision`, { none: true });
      return 'Recorded: no ticket was made.';
    }));
}

export function resolve(run, view, ui) {
  confirm(`Resolve ticket ${view.ticket.number}`, [
    'An internal note says that Backupchecks has closed it, then its status becomes Complete. Customers see neither.',
    'Autotask is looked at before and after; a ticket with time entries stays open.',
  ], 'Resolve ticket', (asked, pressed) => inDialog(asked, pressed, run, ui, async () => {
    const { status, body } = await post(`${path(run)}/resolution`, { cycle: view.resolution?.cycle ?? 0 });
    if (status === 202) return 'It is not certain yet that the ticket is closed; it is being looked at.';
    return body.resolution?.state === 'flagged' ? 'The ticket is closed, but time was booked on it just before: it needs a look.' : `Ticket ${view.ticket.number} is resolved.`;
  }));
}

async function inDialog(asked, pressed, run, ui, act) {
  try {
    const said = await busy(pressed, act);
    asked.close();
    announce(said);
  } catch (error) {
    asked.body.replaceChildren(problem(error));
    asked.actions.replaceChildren(button('Close', asked.close));
  }
  await ui.refresh(run);
}
