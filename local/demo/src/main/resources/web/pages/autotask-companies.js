// Companies as a technician keeps them.
import { call, post, remove } from '../api.js';
import { busy, button, field, h, said } from '../dom.js';
import { confirm, dialog } from '../dialog.js';
import { announce } from '../live.js';
import { problem } from '../problem.js';
import { rows } from './autotask-tickets.js';

export async function companiesTab(state) {
  const companies = await rows(state, 'Companies');
  if (state.signal.aborted) return;
  state.place.replaceChildren(
    h('header', { class: 'at-row' }, h('h2', {}, `${companies.length} companies`), button('Add a company …', () => name(state, null), { kind: 'small' })),
    h('ul', { class: 'rows' }, companies.map((company) => row(state, company))));
}

function row(state, company) {
  const path = `${state.tenant}/Companies/${company.id}`;
  const active = company.isActive;
  return h('li', { class: 'row at-row', 'data-company': company.id },
    h('div', {}, h('h3', {}, said(company.companyName)), h('p', { class: 'hint' }, `id ${company.id}`, company.id === 0 && ' · the provider itself')),
    h('div', { class: 'buttons' }, h('span', { class: `pill ${active ? 'ok' : ''}` }, active ? 'Active' : 'Inactive'),
      button('Rename …', () => name(state, company), { kind: 'small', 'aria-label': `Rename ${company.companyName}` }),
      button(active ? 'Inactivate' : 'Activate', (event) => change(state, event.currentTarget, active ? 'The company is inactive.' : 'The company is active.', () => call('PATCH', path, { body: { isActive: !active } })), { kind: 'small', 'aria-label': `${active ? 'Inactivate' : 'Activate'} ${company.companyName}` }),
      button('Delete …', () => confirm('Delete the company', [h('p', {}, said(company.companyName), ' is gone for good.')], 'Delete company', async (asked, pressed) => {
        await change(state, pressed, 'The company was deleted.', () => remove(path));
        asked.close();
      }), { kind: 'danger small', 'aria-label': `Delete ${company.companyName}` })));
}

function name(state, company) {
  const shown = dialog(company ? 'Rename the company' : 'Add a company');
  const input = h('input', { type: 'text', maxlength: 100, value: company?.companyName ?? '', required: true });
  const send = button(company ? 'Rename' : 'Add', () => {}, { kind: 'primary', type: 'submit', form: 'company-name' });
  shown.body.append(h('form', { id: 'company-name', onsubmit: async (event) => {
    event.preventDefault();
    const body = { companyName: input.value };
    await change(state, send, company ? 'The company is renamed.' : 'The company was added.',
      () => (company ? call('PATCH', `${state.tenant}/Companies/${company.id}`, { body }) : post(`${state.tenant}/Companies`, body)));
    shown.close();
  } }, field('Name', input)));
  shown.actions.append(button('Cancel', shown.close), send);
  input.select();
}

async function change(state, pressed, text, doIt) {
  try {
    await busy(pressed, doIt);
    announce(text);
    await companiesTab(state);
  } catch (error) {
    state.place.prepend(problem(error));
  }
}
