// The guided tour: eight steps, shown in a panel that stays while one goes from page to page.
import { button, h } from './dom.js';

export const STEPS = [
  { title: 'Create a ticket', page: 'runs', click: 'On the first run, press “Create Autotask ticket”, read the preview, press “Create ticket”.',
    watch: 'The preview is the exact ticket. Afterwards “Open ticket …” stands where “Create” stood.' },
  { title: 'Open it', page: 'runs', click: 'Press “Open ticket …”. It opens the ticket on the other side, in a new tab.',
    watch: 'Title and text are those of the preview. The last line is the run’s mark, by which it is found again.' },
  { title: 'Try to get a second one', page: 'runs', click: 'Open the objects of the same run and press “Ask for a second ticket”.',
    watch: 'The answer is the same ticket. On the other side there is still one, however often and by whomever it is asked for.' },
  { title: 'Let an answer be lost', page: 'autotask/weather', click: 'Press “Swallow the next answer”. Then create a ticket for another run.',
    watch: 'Nobody knows whether it exists, so the run says so, counts down, and finds its ticket by searching. None is sent again.' },
  { title: 'Work on a ticket', page: 'autotask/tickets', click: 'Press “Add a time entry” on the ticket of step 1, go back to Run Checks.',
    watch: '“Resolve” is greyed, with the reason beside it: who has worked on a ticket closes it in Autotask.' },
  { title: 'Resolve one', page: 'runs', click: 'Press “Resolve” on the ticket of step 4, and confirm.',
    watch: 'The run says resolved. On the other side the ticket is Complete and has one internal note.' },
  { title: 'Rename a company', page: 'autotask/companies', click: 'Rename “Bakker & Zonen B.V.”, then go to Customers and press “Refresh” on that customer.',
    watch: 'The mapping follows: amber, with the old name in its sentence. Tickets go on: ids lead, names are for display.' },
  { title: 'Map a customer, and see who did what', page: 'customers', click: 'Take over a suggestion with one click. Sign in as Admin and open Audit.',
    watch: 'Nothing was mapped before your click. Each act of the tour is there, with who did it and what came of it.' },
];

const KEY = 'tour-step';

const step = () => {
  const kept = sessionStorage.getItem(KEY);
  return kept === null ? null : Number(kept);
};

export function goTo(number) {
  if (number === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, String(number));
  showDock();
  if (number !== null && location.hash !== `#/${STEPS[number].page}`) location.hash = `#/${STEPS[number].page}`;
}

export function showDock() {
  const dock = document.getElementById('tour');
  const number = step();
  dock.hidden = number === null || !STEPS[number];
  if (dock.hidden) return;
  dock.replaceChildren(
    h('h2', {}, h('span', {}, `${number + 1} of ${STEPS.length}: ${STEPS[number].title}`), button('×', () => goTo(null), { kind: 'icon', 'aria-label': 'End the tour' })),
    todo(STEPS[number]),
    h('div', { class: 'buttons' },
      button('Back', () => goTo(number - 1), { kind: 'small', disabled: number === 0 }),
      button('Take me there', () => goTo(number), { kind: 'small' }),
      number + 1 < STEPS.length ? button('Next', () => goTo(number + 1), { kind: 'primary small' }) : button('Finish', () => goTo(null), { kind: 'primary small' })));
}

export const todo = (one) => h('dl', { class: 'todo' }, h('dt', {}, 'Click'), h('dd', {}, one.click), h('dt', {}, 'Watch'), h('dd', {}, one.watch));
