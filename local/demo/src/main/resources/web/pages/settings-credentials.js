// Credentials go in and never come out again.
import { put } from '../api.js';
import { busy, button, field, h, said } from '../dom.js';
import { announce } from '../live.js';
import { problem } from '../problem.js';
import { moment } from '../time.js';

export function credentialsCard({ body: found, etag }, reload) {
  const notice = h('div', { class: 'notice' });
  const save = button('Put in force', () => {}, { type: 'submit' });
  const inputs = { userName: input('text', 'username'), secret: input('password', 'new-password'), trackingIdentifier: input('password', 'off') };
  return h('section', { class: 'card' }, h('h2', {}, 'Credentials'), state(found),
    h('form', { class: 'stack', 'aria-label': 'Credentials', onsubmit: (event) => { event.preventDefault(); send(inputs, etag, notice, save, reload); } },
      field('API user name', inputs.userName), field('Secret', inputs.secret, { hint: 'Cannot be read again by anybody.' }), field('Tracking identifier', inputs.trackingIdentifier),
      notice, h('div', { class: 'buttons' }, save)));
}

const input = (type, autocomplete) => h('input', { type, autocomplete, maxlength: 200, required: true, spellcheck: 'false' });

function state(found) {
  if (!found.present) return h('p', { class: 'hint' }, 'There are none yet.');
  return h('p', {}, said(found.userName), ' ', h('span', { class: `pill ${found.proven ? 'ok' : 'warning'}` }, found.proven ? 'proven' : 'not tested yet'),
    found.changedAt && h('span', { class: 'hint' }, ' since ', moment(found.changedAt)));
}

async function send(inputs, etag, notice, save, reload) {
  const body = Object.fromEntries(Object.entries(inputs).map(([name, one]) => [name, one.value]));
  try {
    await busy(save, () => put('/v1/settings/credentials', body, etag ? { 'If-Match': etag } : { 'If-None-Match': '*' }));
    announce('The credentials are in force. Test the connection next.', 'open');
    await reload();
  } catch (error) {
    for (const { pointer, message } of error.body?.errors ?? []) {
      const wrong = inputs[pointer.slice(1)];
      wrong?.setAttribute('aria-invalid', 'true');
      document.getElementById(`${wrong?.id}-error`)?.replaceChildren(message);
    }
    notice.replaceChildren(problem(error, error.code === 'version-mismatch' && button('Show them as they are now', reload, { kind: 'small' })));
  }
}
