// Searches a company in Autotask by part of its name or by its id.
import { get } from '../api.js';
import { button, field, h, loading, said } from '../dom.js';
import { dialog } from '../dialog.js';
import { problem } from '../problem.js';

const PAUSE = 300;

export function chooseCompany(customer, mapping, ui, map) {
  const shown = dialog('Set the company');
  const place = h('div', { class: 'row-notice' });
  const found = h('div', { class: 'found-companies', 'aria-live': 'polite' });
  const held = (company) => { const holder = ui.holderOf(company.companyId); return holder && holder !== customer && holder; };
  const choose = async (company, pressed) => { if (await map(customer, mapping, company, ui, place, pressed)) shown.close(); };
  const input = h('input', { type: 'search', autocomplete: 'off', maxlength: 100 });
  let timer;
  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(() => search(input, found, choose, held), PAUSE); });
  shown.body.append(h('p', {}, 'For ', h('strong', {}, said(customer.name)), mapping && [', now ', said(mapping.companyName)], '.'),
    field('Company in Autotask', input, { hint: 'Part of the name, or the whole id. Only active companies are found.' }), place, found);
  shown.actions.append(button('Cancel', shown.close));
  input.focus();
  search(input, found, choose, held);
}

async function search(input, found, choose, held) {
  const text = input.value.trim();
  found.replaceChildren(loading('Searching …'));
  try {
    const { items, nextCursor } = (await get(`/v1/companies?limit=20${text ? `&search=${encodeURIComponent(text)}` : ''}`)).body;
    // Somebody has typed on: a later search answers.
    if (input.value.trim() !== text) return;
    found.replaceChildren(items.length === 0 ? h('p', { class: 'hint' }, 'No active company fits.') : list(items, choose, held), nextCursor && h('p', { class: 'hint' }, 'There are more: type more of the name.') || '');
  } catch (error) {
    found.replaceChildren(problem(error));
  }
}

const list = (items, choose, held) => h('ul', { class: 'found' }, items.map((company) => h('li', {},
  button(said(company.companyName), (event) => choose(company, event.currentTarget)),
  h('span', { class: 'hint' }, `id ${company.companyId}${company.own ? ' · your own company' : ''}`, held(company) && [' · mapped to ', said(held(company).name)]))));
