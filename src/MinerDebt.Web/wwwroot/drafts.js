// What is typed into a form of an editor, kept by person, tab and address until it is saved or discarded.
const listening = new WeakMap();
const here = new Map();
let tab = null;

// A browser may forbid its store: then a draft lives as long as the page.
const store = () => { try { return window.localStorage; } catch { return null; } };

// The tab has a name of its own, which a reload keeps and a copy of the tab does not.
async function name() {
  if (tab) return tab;
  let mine = null;
  try { mine = sessionStorage.getItem('minerdebt.tab'); } catch { /* forbidden */ }
  if (!mine || !await hold(mine)) {
    mine = Math.random().toString(36).slice(2) + Date.now().toString(36);
    await hold(mine);
    try { sessionStorage.setItem('minerdebt.tab', mine); } catch { /* forbidden */ }
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

const place = (person, owner, address) => `minerdebt.draft:${JSON.stringify([person, owner, address])}`;

// Each field that is typed into is kept, beside what was stored when the form was opened.
export async function keep(id, person, address, seen) {
  const form = document.getElementById(id);
  if (!form) return;
  const key = place(person, await name(), address);
  form.removeEventListener('input', listening.get(form));
  const write = ({ target }) => {
    if (!target.name) return;
    const draft = get(key) ?? { seen, typed: {} };
    draft.typed[target.name] = target.value;
    set(key, draft);
  };
  listening.set(form, write);
  form.addEventListener('input', write);
}

export const put = async (person, address, seen, typed) => set(place(person, await name(), address), { seen, typed });

export async function read(person, address) {
  const key = place(person, await name(), address);
  return get(key) ?? await takeOver(person, address, key);
}

export async function forget(person, address) {
  const key = place(person, await name(), address);
  here.delete(key);
  try { store()?.removeItem(key); } catch { /* forbidden */ }
}

const get = key => { try { return JSON.parse(store()?.getItem(key) ?? 'null') ?? here.get(key) ?? null; } catch { return here.get(key) ?? null; } };

function set(key, draft) {
  here.set(key, draft);
  try { store()?.setItem(key, JSON.stringify(draft)); } catch { /* a full or forbidden store keeps nothing */ }
}

// What a tab has left that is closed now; that of an open tab is its own.
async function takeOver(person, address, key) {
  const kept = store();
  if (!kept || !navigator.locks) return null;
  const open = new Set((await navigator.locks.query()).held.map(lock => lock.name));
  for (const other of Object.keys(kept).filter(one => one.startsWith('minerdebt.draft:['))) {
    const [owner, itsTab, itsAddress] = JSON.parse(other.slice('minerdebt.draft:'.length));
    if (owner !== person || itsAddress !== address || open.has(`minerdebt.tab:${itsTab}`)) continue;
    const draft = get(other);
    kept.removeItem(other);
    if (draft) set(key, draft);
    return draft;
  }
  return null;
}
