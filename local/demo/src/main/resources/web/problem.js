// An error as people need it: what happened, what it means, whom to tell which id.
import { button, h, said } from './dom.js';
import { announce } from './live.js';

export function problem(error, ...actions) {
  const body = error.body ?? {};
  return h('section', { class: 'problem', role: 'alert', 'data-code': error.code ?? '' },
    h('h3', {}, error.title ?? 'Something went wrong'),
    h('p', {}, error.message),
    body.autotask && h('div', { class: 'autotask-said' }, h('p', {}, `Autotask answered ${body.autotask.status}:`),
      h('ul', {}, body.autotask.messages.map((message) => h('li', {}, said(message))))),
    body.errors && h('ul', { class: 'violations' }, body.errors.map((one) => h('li', {}, h('code', {}, one.pointer || '/'), ' ', one.message))),
    body.retryAfter > 0 && h('p', { class: 'hint' }, `Try again in ${body.retryAfter} seconds.`),
    h('footer', {}, error.requestId && requestId(error), actions));
}

function requestId(error) {
  const text = `${error.code || 'error'} · request ${error.requestId}`;
  return h('span', { class: 'request-id' }, h('code', {}, text), button('Copy', () => copy(text), { kind: 'small', 'aria-label': 'Copy the problem and its request id' }));
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    announce('Copied');
  } catch {
    announce('The browser did not permit copying', 'failed');
  }
}
