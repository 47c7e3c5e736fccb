// Looks after runs whose outcome is open: counts down, asks when it is time, and says how it settled.
import { call } from '../api.js';
import { announce } from '../live.js';
import { problem } from '../problem.js';
import { mayWork } from '../role.js';
import { left } from '../time.js';

const USUAL_WAIT = 5;
const OPEN = ['in-progress', 'verifying'];
const RESOLVING = ['resolving', 'verifying'];

const isOpen = (view) => OPEN.includes(view?.state) || RESOLVING.includes(view?.resolution?.state);

/** Begins to watch a run that is open and not watched yet; ends by itself when it settles or the page is left. */
export function watch(state, ui, run) {
  state.watched ??= new Map();
  ui.lookNow = (one) => { const watched = state.watched.get(one.runId); if (watched) watched.wait = 0; };
  if (!mayWork() || !isOpen(state.views.get(run.runId)) || state.watched.has(run.runId)) return;
  state.watched.set(run.runId, { wait: USUAL_WAIT, from: state.views.get(run.runId).state });
  const timer = setInterval(() => tick(state, ui, run, timer), 1000);
  state.signal.addEventListener('abort', () => clearInterval(timer));
  count(state, ui, run);
}

async function tick(state, ui, run, timer) {
  const watched = state.watched.get(run.runId);
  if (watched.looking) return;
  if (watched.wait-- > 0) {
    count(state, ui, run);
    return;
  }
  watched.looking = true;
  watched.wait = await look(state, ui, run);
  watched.looking = false;
  if (!isOpen(state.views.get(run.runId))) {
    clearInterval(timer);
    state.watched.delete(run.runId);
    announce(settled(run, state.views.get(run.runId), watched.from));
  }
}

/** The look of the run's own route searches in Autotask; what may be done then comes with the view. */
async function look(state, ui, run) {
  let wait = USUAL_WAIT;
  try {
    wait = (await call('GET', `/v1/runs/${encodeURIComponent(run.runId)}/ticket`)).retryAfter || USUAL_WAIT;
  } catch (error) {
    if (error.code !== 'run-has-no-ticket') ui.notice.replaceChildren(problem(error));
  }
  if (!state.signal.aborted) await ui.refresh(run);
  count(state, ui, run);
  return wait;
}

function count(state, ui, run) {
  const place = ui.list.querySelector(`[data-run="${CSS.escape(run.runId)}"] .countdown`);
  if (!place) return;
  const wait = Math.max(0, state.watched.get(run.runId)?.wait ?? 0);
  const settle = place.dataset.settle;
  place.textContent = `Next look in ${wait} s${settle ? ` · settled in ${left(settle)} at the latest` : ''}`;
}

/** What came of it: of the create where that was open, else of the resolve. */
function settled(run, view, from) {
  const what = OPEN.includes(from) ? ofCreate(view) : ofResolve(view);
  return `Run ${run.runId}: ${what}.`;
}

const number = (view) => view.ticket.number ?? view.ticket.id;

function ofCreate(view) {
  switch (view?.state) {
    case 'created': return `its ticket is ${number(view)}`;
    case 'needs-confirmation': return 'no ticket was found; creating again needs a confirmation';
    case 'conflict': return 'more than one ticket was found; somebody has to decide';
    default: return 'no ticket was made';
  }
}

function ofResolve(view) {
  switch (view?.resolution?.state) {
    case 'resolved': return `ticket ${number(view)} is resolved`;
    case 'flagged': return `ticket ${number(view)} is closed, but time was booked on it just before`;
    default: return 'its ticket was not closed';
  }
}
