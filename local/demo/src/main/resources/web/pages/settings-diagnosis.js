// Test connection and Validate configuration: findings, each with its remedy.
import { post } from '../api.js';
import { busy, button, h, loading } from '../dom.js';
import { announce } from '../live.js';
import { problem } from '../problem.js';

const WORDS = { passed: 'Passed', warning: 'Warning', failed: 'Failed', skipped: 'Skipped' };

export function diagnosisCards() {
  const found = h('div', { class: 'findings', 'aria-live': 'polite' });
  const run = (title, path) => button(title, (event) => diagnose(event.currentTarget, title, path, found));
  return h('section', { class: 'card' }, h('h2', {}, 'Checks'), h('p', { class: 'hint' }, 'Neither writes anything in Autotask.'),
    h('div', { class: 'buttons' }, run('Test connection', '/v1/settings/connection-test'), run('Validate configuration', '/v1/settings/validation')), found);
}

async function diagnose(pressed, title, path, found) {
  found.replaceChildren(loading(`${title} …`));
  try {
    const { outcome, checks } = (await busy(pressed, () => post(path))).body;
    found.replaceChildren(h('h3', {}, `${title}: `, pill(outcome)), h('p', { class: 'hint' }, counts(checks)), h('ul', { class: 'checks' }, checks.map(finding)));
    announce(`${title}: ${WORDS[outcome]}.`, outcome === 'failed' ? 'failed' : 'done');
  } catch (error) {
    found.replaceChildren(problem(error));
  }
}

const counts = (checks) => Object.entries(WORDS).map(([outcome, word]) => [checks.filter((one) => one.outcome === outcome).length, word.toLowerCase()])
  .filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`).join(', ');

const pill = (outcome) => h('span', { class: `pill small ${outcome}`, 'data-outcome': outcome }, WORDS[outcome] ?? outcome);

function finding(check) {
  return h('li', { 'data-code': check.code }, pill(check.outcome), ' ', h('strong', {}, check.title), h('p', { class: 'hint' }, check.detail), check.remedy && h('p', { class: 'remedy' }, check.remedy));
}
