// What is typed into a form of an editor, kept by address until it is saved or discarded.
const place = address => `minerdebt.draft:${address}`;
const listening = new WeakMap();

// Each field that is typed into is kept, beside what was stored when the form was opened.
export function keep(id, address, seen) {
  const form = document.getElementById(id);
  if (!form) return;
  form.removeEventListener('input', listening.get(form));
  const write = ({ target }) => {
    if (!target.name) return;
    const draft = read(address) ?? { seen, typed: {} };
    draft.typed[target.name] = target.value;
    put(address, draft.seen, draft.typed);
  };
  listening.set(form, write);
  form.addEventListener('input', write);
}

export function put(address, seen, typed) {
  try { localStorage.setItem(place(address), JSON.stringify({ seen, typed })); } catch { /* a full or forbidden store keeps nothing */ }
}

export function read(address) {
  return JSON.parse(localStorage.getItem(place(address)) ?? 'null');
}

export function forget(address) {
  localStorage.removeItem(place(address));
}
