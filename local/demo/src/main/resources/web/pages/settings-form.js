// The settings themselves: one form, one save, replaced as a whole.
import { put } from '../api.js';
import { busy, button, field, h } from '../dom.js';
import { announce } from '../live.js';
import { problem } from '../problem.js';
import { referenceData } from './settings.js';

const DEFAULTS = [['queueId', 'Queue', 'queueID'], ['newStatusId', 'Status of a new ticket', 'status'], ['issueTypeId', 'Issue type', 'issueType'], ['subIssueTypeId', 'Sub-issue type', 'subIssueType'],
  ['ticketCategoryId', 'Ticket category', 'ticketCategory'], ['ticketTypeId', 'Ticket type', 'ticketType'], ['sourceId', 'Source', 'source']];
const COMPLETE = 5;

export function settingsForm({ body: settings, etag }, reference, reload) {
  const lists = new Map((reference.data?.picklists ?? []).map((one) => [one.field, one.values]));
  const form = h('form', { class: 'stack', novalidate: true, 'aria-label': 'Autotask settings' });
  const notice = h('div', { class: 'notice' });
  const save = button('Save', () => {}, { kind: 'primary', type: 'submit' });
  form.append(
    ...[reference.error && problem(reference.error)].filter(Boolean),
    general(settings), defaults(settings, lists, form), resolving(settings, lists), ticketText(settings), notice,
    h('div', { class: 'form-foot' }, save, button('Undo changes', reload),
      button('Read picklists from Autotask', (event) => busy(event.currentTarget, async () => { const again = await referenceData(true); if (again.error) notice.replaceChildren(problem(again.error)); else { announce('The picklists were read.'); reload(); } }), { kind: 'small' }),
      reference.data?.stale && h('span', { class: 'hint' }, 'The picklists are those read last; Autotask did not answer.')));
  form.addEventListener('submit', (event) => { event.preventDefault(); send(form, etag, notice, save, reload); });
  return form;
}

const card = (title, ...children) => h('section', { class: 'card', role: 'group', 'aria-label': title }, h('h2', {}, title), children);

function general(settings) {
  return card('Integration', h('div', { class: 'fields' },
    check('/enabled', 'Enable the Autotask integration', settings.enabled),
    field('Environment', select('/environment', [['sandbox', 'Sandbox'], ['production', 'Production']], settings.environment), { hint: 'A label. The credentials alone decide which database is used.' }),
    field('API logging', select('/apiLogging', [['off', 'Off'], ['basic', 'Basic'], ['detailed', 'Detailed']], settings.apiLogging), { hint: 'Never a body or a secret.' })));
}

function defaults({ defaults: chosen, priorities }, lists, form) {
  const subIssue = () => {
    const issue = form.querySelector('[name="/defaults/issueTypeId"]');
    form.querySelectorAll('[name="/defaults/subIssueTypeId"] option[data-parent]').forEach((option) => { option.hidden = option.disabled = option.dataset.parent !== issue.value; });
  };
  queueMicrotask(() => { subIssue(); form.querySelector('[name="/defaults/issueTypeId"]').addEventListener('change', () => { form.querySelector('[name="/defaults/subIssueTypeId"]').value = ''; subIssue(); }); });
  return card('Ticket defaults', h('div', { class: 'fields' },
    DEFAULTS.map(([name, label, list]) => field(label, picklist(`/defaults/${name}`, lists.get(list), chosen[name]))),
    field('Priority for errors', picklist('/priorities/error', lists.get('priority'), priorities.error)),
    field('Priority for warnings', picklist('/priorities/warning', lists.get('priority'), priorities.warning)),
    field('Due after hours', number('/defaults/dueInHours', chosen.dueInHours, 1, 720), { hint: '1 to 720.' })));
}

function resolving({ resolving: chosen, closingNote }, lists) {
  return card('Resolving', h('div', { class: 'fields' },
    check('/resolving/allowed', 'Operators may resolve tickets', chosen.allowed, 'Needs a validation that found the right to read time entries.'),
    h('div', { class: 'field wide' }, h('span', { id: 'closed', class: 'hint' }, 'Statuses that count as closed'),
      h('div', { class: 'choices', role: 'group', 'aria-labelledby': 'closed' }, statuses(lists.get('status') ?? [], chosen.closedStatusIds).map((status) => closedStatus(status, chosen.closedStatusIds)))),
    field('Note type', picklist('/resolving/noteTypeId', lists.get('noteType'), chosen.noteTypeId)),
    field('Publish the note to', picklist('/resolving/notePublishId', lists.get('publish'), chosen.notePublishId), { hint: 'The value that customers do not see.' }),
    field('Closing note', h('input', { type: 'text', readonly: true, value: closingNote }), { hint: 'Always this text; it cannot be changed.', wide: true })));
}

/** Those of Autotask; what is chosen stays to be seen, and is not lost by a save, where they could not be read. */
function statuses(listed, chosen) {
  const unlisted = [COMPLETE, ...chosen].filter((id, index, all) => all.indexOf(id) === index && !listed.some((one) => one.id === id));
  return [...listed, ...unlisted.map((id) => ({ id, label: id === COMPLETE ? 'Complete' : `${id} (label not known)` }))];
}

function closedStatus(status, chosen) {
  const id = `closed-${status.id}`;
  return h('span', { class: 'check' }, h('input', { type: 'checkbox', id, name: '/resolving/closedStatusIds', value: status.id, checked: status.id === COMPLETE || chosen.includes(status.id), disabled: status.id === COMPLETE }),
    h('label', { for: id }, status.label));
}

function ticketText(settings) {
  return card('Ticket text', h('div', { class: 'fields' },
    field('Objects in the description', number('/objectsInDescription', settings.objectsInDescription, 0, 500), { hint: '0 to 500; more are counted in one line.' })));
}

function check(name, label, checked, hint) {
  const input = h('input', { type: 'checkbox', name, id: `check${name.replaceAll('/', '-')}`, checked });
  return h('div', { class: 'field wide' }, h('span', { class: 'check' }, input, h('label', { for: input.id }, label)), hint && h('p', { class: 'hint' }, hint), h('p', { class: 'field-error', id: `${input.id}-error` }));
}

const number = (name, value, min, max) => h('input', { type: 'number', name, value, min, max, step: 1, inputmode: 'numeric' });

const select = (name, options, value) => h('select', { name }, options.map(([id, label]) => h('option', { value: id, selected: id === value }, label)));

/** Labels for people, ids for Autotask; what is chosen but not active any more says so. */
function picklist(name, values = [], chosen) {
  const known = values.some((one) => one.id === chosen);
  return h('select', { name, 'data-number': true }, h('option', { value: '' }, 'Autotask’s own default'),
    chosen !== null && chosen !== undefined && !known && h('option', { value: chosen, selected: true }, `${chosen} (label not known)`),
    values.map((one) => h('option', { value: one.id, selected: one.id === chosen, 'data-parent': one.parentId }, one.active ? one.label : `${one.label} (inactive)`)));
}

function valueOf(input) {
  if (input.type === 'checkbox') return input.checked;
  if (input.value === '') return null;
  return input.type === 'number' || input.dataset.number !== undefined ? Number(input.value) : input.value;
}

/** The form as the contract takes it: each name is the JSON pointer of its value. */
function document_(form) {
  const sent = { resolving: { closedStatusIds: [] }, defaults: {}, priorities: {} };
  for (const input of form.querySelectorAll('[name^="/"]')) {
    const steps = input.name.slice(1).split('/');
    const holder = steps.length === 1 ? sent : sent[steps[0]];
    if (input.name === '/resolving/closedStatusIds') { if (input.checked) holder.closedStatusIds.push(Number(input.value)); } else holder[steps.at(-1)] = valueOf(input);
  }
  return sent;
}

async function send(form, etag, notice, save, reload) {
  clear(form);
  try {
    await busy(save, () => put('/v1/settings', document_(form), etag ? { 'If-Match': etag } : { 'If-None-Match': '*' }));
    announce('The settings are in force.');
    await reload();
  } catch (error) {
    (error.body?.errors ?? []).forEach((one) => mark(form, one));
    notice.replaceChildren(problem(error, error.code === 'version-mismatch' && button('Show them as they are now', reload, { kind: 'small' })));
    (form.querySelector('[aria-invalid]') ?? notice).scrollIntoView({ block: 'center' });
    form.querySelector('[aria-invalid]')?.focus();
  }
}

function clear(form) {
  form.querySelectorAll('[aria-invalid]').forEach((input) => input.removeAttribute('aria-invalid'));
  form.querySelectorAll('.field-error').forEach((place) => place.replaceChildren());
}

function mark(form, { pointer, message }) {
  const input = form.querySelector(`[name="${CSS.escape(pointer)}"]`);
  input?.setAttribute('aria-invalid', 'true');
  document.getElementById(`${input?.id}-error`)?.replaceChildren(message);
}
