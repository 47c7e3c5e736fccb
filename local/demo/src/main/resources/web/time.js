// Times in the viewer's zone, by the clock of the local system, which may have been moved ahead.

let ahead = 0;

/** Takes the time of the local system over from an answer. */
export function heard(now) {
  if (now) ahead = Date.parse(now) - Date.now();
}

export const now = () => Date.now() + ahead;

const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const EXACT = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });
const CLOCK = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const AGO = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
const UNITS = [['day', 86_400], ['hour', 3_600], ['minute', 60]];

export const clock = (time) => CLOCK.format(new Date(time));

export function ago(time) {
  const seconds = Math.round((Date.parse(time) - now()) / 1000);
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return AGO.format(Math.trunc(seconds / length), unit);
}

/** A `time` element: the date and time as people read it, everything exactly in its title. */
export function moment(time, text = MOMENT.format(new Date(time))) {
  const element = document.createElement('time');
  element.dateTime = time;
  element.title = EXACT.format(new Date(time));
  element.textContent = text;
  return element;
}

/** Minutes and seconds until then, never below zero. */
export function left(time) {
  const seconds = Math.max(0, Math.ceil((Date.parse(time) - now()) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
