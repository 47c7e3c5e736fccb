// The calls that have reached Autotask.
import { get } from '../api.js';
import { h } from '../dom.js';

const SHOWN = 60;
const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

let last = '';

export async function traffic(log) {
  const { items } = (await get('/autotask/requests')).body;
  const key = `${items.length} ${items.at(-1)?.at}`;
  if (key === last && log.children.length > 0) return;
  last = key;
  log.replaceChildren(...items.slice(-SHOWN).reverse().map((call) => h('li', {}, h('time', { datetime: call.at }, TIME.format(new Date(call.at))), h('code', {}, call.route))));
}
