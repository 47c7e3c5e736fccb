// Which page stands there, and who looks at it.
import { h } from './dom.js';
import { become, role } from './role.js';
import { showDock } from './tour.js';
import { audit } from './pages/audit.js';
import { autotask } from './pages/autotask.js';
import { customers } from './pages/customers.js';
import { runs } from './pages/runs.js';
import { settings } from './pages/settings.js';
import { tour } from './pages/tour.js';

const PAGES = {
  tour: { title: 'Tour', show: tour },
  runs: { title: 'Run Checks', show: runs },
  customers: { title: 'Customers', show: customers },
  settings: { title: 'Settings', show: settings },
  audit: { title: 'Audit', show: audit },
  autotask: { title: 'Autotask', show: autotask, other: true },
};

let leave = () => {};

function route() {
  const [name, ...rest] = location.hash.replace(/^#\//, '').split('/').map(decodeURIComponent);
  return PAGES[name] ? { name, rest } : { name: 'tour', rest: [] };
}

function nav(current) {
  document.getElementById('nav').replaceChildren(...Object.entries(PAGES).map(([name, page]) =>
    h('li', {}, h('a', { href: `#/${name}`, class: page.other ? 'other' : '', 'aria-current': name === current ? 'page' : null }, page.title))));
}

/** The other side is another product, and looks like one. */
function brand(other) {
  document.getElementById('brand').textContent = other ? 'Autotask' : 'Backupchecks';
  document.getElementById('tag').textContent = other ? 'simulated' : 'demo';
  document.querySelector('.brand').href = other ? '#/autotask' : '#/runs';
  document.querySelector('.brand img').src = other ? '/autotask.svg' : '/icon.svg';
}

/** Each page gets a fresh `main`; `signal` ends what it has started when it is left. */
function show() {
  leave();
  const { name, rest } = route();
  const ending = new AbortController();
  leave = () => ending.abort();
  document.body.dataset.page = name;
  document.title = name === 'autotask' ? 'Autotask (simulated)' : `${PAGES[name].title} · Backupchecks`;
  brand(name === 'autotask');
  nav(name);
  const main = document.getElementById('main');
  const page = h('div', { class: `page page-${name}` });
  main.replaceChildren(page);
  PAGES[name].show(page, { signal: ending.signal, rest });
  showDock();
}

const switchRole = document.getElementById('role');
switchRole.value = role();
switchRole.addEventListener('change', () => {
  become(switchRole.value);
  show();
});
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  document.getElementById('main').focus();
});
window.addEventListener('hashchange', () => {
  show();
  document.getElementById('main').focus();
  window.scrollTo(0, 0);
});
show();
