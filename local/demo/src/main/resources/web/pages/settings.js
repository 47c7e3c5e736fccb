// Settings → Extensions & Integrations → Autotask.
import { get } from '../api.js';
import { button, empty, h, loading } from '../dom.js';
import { problem } from '../problem.js';
import { mayAdminister } from '../role.js';
import { moment } from '../time.js';
import { credentialsCard } from './settings-credentials.js';
import { diagnosisCards } from './settings-diagnosis.js';
import { settingsForm } from './settings-form.js';

export async function settings(page, { signal }) {
  page.append(h('header', { class: 'page-head' }, h('div', {},
    h('p', { class: 'crumbs' }, 'Settings › Extensions & Integrations'), h('h1', {}, 'Autotask'),
    h('p', { class: 'lead' }, 'How tickets are made and resolved.'))));
  if (!mayAdminister()) {
    page.append(empty('For administrators', 'Only an administrator sees and changes the settings. Switch the role above.'));
    return;
  }
  const place = h('div', {}, loading('Reading the settings …'));
  page.append(place);
  await show(place, signal);
}

/** All of it, as it is now. */
async function show(place, signal) {
  const reload = () => show(place, signal);
  try {
    const [settled, credentials, reference] = await Promise.all([get('/v1/settings'), get('/v1/settings/credentials'), referenceData(false)]);
    if (signal.aborted) return;
    place.replaceChildren(h('div', { class: 'settings-grid' },
      settingsForm(settled, reference, reload),
      h('div', { class: 'stack' }, connection(settled.body), credentialsCard(credentials, reload), diagnosisCards(reload))));
  } catch (error) {
    place.replaceChildren(problem(error, button('Try again', reload, { kind: 'small' })));
  }
}

/** Without it the picklists show their ids: that is no reason to show nothing. */
export async function referenceData(refresh) {
  try {
    return { data: (await get(`/v1/reference-data${refresh ? '?refresh=true' : ''}`)).body };
  } catch (error) {
    return { error };
  }
}

function connection({ connection: found }) {
  return h('section', { class: 'card' }, h('h2', {}, 'Connection'),
    found
      ? h('dl', { class: 'facts' }, fact('Zone', found.zone), fact('Database', String(found.database)), fact('Checked', found.checkedAt ? moment(found.checkedAt) : 'not yet'))
      : h('p', { class: 'hint' }, 'Not tested yet.'));
}

const fact = (name, value) => h('div', {}, h('dt', {}, name), h('dd', {}, value));
