// Where people begin.
import { button, h } from '../dom.js';
import { goTo, STEPS, todo } from '../tour.js';
import { states } from './tour-states.js';

export function tour(page) {
  page.append(
    h('header', { class: 'page-head' }, h('div', {}, h('h1', {}, 'One Autotask ticket for each backup run'),
      h('p', { class: 'lead' }, 'A demo Backupchecks on this machine: its pages call the very HTTPS contract, and Autotask is a simulator next door. Nothing leaves this machine.')),
    h('div', { class: 'tools' }, button('Start the tour', () => goTo(0), { kind: 'primary' }), h('a', { class: 'button', href: '#/runs' }, 'Straight to Run Checks'))),
    h('ol', { class: 'steps' }, STEPS.map((step, index) => h('li', {}, h('section', { class: 'card' }, h('h2', {}, step.title), todo(step),
      h('div', {}, button('Go to this step', () => goTo(index), { kind: 'small', 'aria-label': `Go to step ${index + 1}: ${step.title}` })))))),
    states());
}
