// What is typed into a form of an editor, kept by person, tab and address until it is saved or discarded.
const listening = new WeakMap();
const here = new Map();
let tab = null;

// A browser may forbid its stores, or they are full: then a draft lives as long as the page.
const attempt = work => { try { return work(); } catch { return null; } };

// The tab has a name of its own, which a reload keeps and a copy of the tab does not.
async function name() {
  if (tab) return tab;
  let mine = attempt(() => sessionStorage.getItem('minerdebt.tab'));
  if (!mine || !await hold(mine)) {
    mine = Math.random().toString(36).slice(2) + Date.now().toString(36);
    await hold(mine);
    attempt(() => sessionStorage.setItem('minerdebt.tab', mine));
  }
  return tab = mine;
}

// Holds a lock as long as the tab is open, so that others know that it is.
function hold(mine) {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise(done => navigator.locks.request(`minerdebt.tab:${mine}`, { ifAvailable: true }, lock => {
    done(lock !== null);
    return lock ? new Promise(() => {}) : undefined;
  }));
}

const prefix = 'minerdebt.draft:';
const place = async (person, address) => prefix + JSON.stringify([person, await name(), address]);
const get = key => attempt(() => JSON.parse(localStorage.getItem(key))) ?? here.get(key) ?? null;
const set = (key, draft) => { here.set(key, draft); attempt(() => localStorage.setItem(key, JSON.stringify(draft))); };

// Each field that is typed into is kept, beside what was stored when the form was opened.
export async function keep(id, person, address, seen) {
  const form = document.getElementById(id);
  if (!form) return;
  const key = await place(person, address);
  form.removeEventListener('input', listening.get(form));
  const write = ({ target }) => {
    const draft = get(key) ?? { seen, typed: {} };
    if (target.name) set(key, { ...draft, typed: { ...draft.typed, [target.name]: target.value } });
  };
  listening.set(form, write);
  form.addEventListener('input', write);
}

export const put = async (person, address, seen, typed) => set(await place(person, address), { seen, typed });

export async function read(person, address) {
  const key = await place(person, address);
  return get(key) ?? await takeOver(person, address, key);
}

export async function forget(person, address) {
  const key = await place(person, address);
  here.delete(key);
  attempt(() => localStorage.removeItem(key));
}

// What a tab has left that is closed now; that of an open tab is its own.
async function takeOver(person, address, key) {
  const kept = attempt(() => Object.keys(localStorage).filter(one => one.startsWith(prefix)));
  const open = kept && navigator.locks && new Set((await navigator.locks.query()).held.map(lock => lock.name));
  for (const other of open ? kept : []) {
    const [owner, itsTab, itsAddress] = JSON.parse(other.slice(prefix.length));
    if (owner !== person || itsAddress !== address || open.has(`minerdebt.tab:${itsTab}`)) continue;
    const draft = get(other);
    localStorage.removeItem(other);
    if (draft) set(key, draft);
    return draft;
  }
  return null;
}
