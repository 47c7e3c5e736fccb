// Who is signed in; each call is signed in this role.

const ROLES = ['admin', 'operator', 'reporter'];

export function role() {
  const kept = sessionStorage.getItem('role');
  return ROLES.includes(kept) ? kept : 'operator';
}

export const become = (name) => sessionStorage.setItem('role', name);

export const mayWork = () => role() !== 'reporter';

export const mayAdminister = () => role() === 'admin';
