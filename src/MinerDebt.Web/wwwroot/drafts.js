// What is typed into a form of an editor, kept by address until it is saved or discarded.
const place = address => `minerdebt.draft:${address}`;
const listening = new WeakMap();

export function keep(id, address, seen) {
  const form = document.getElementById(id);
  if (!form) return;
  form.removeEventListener('input', listening.get(form));
  const write = () => {
    const typed = {};
    for (const field of form.querySelectorAll('input[name], select[name], textarea[name]')) typed[field.name] = field.value;
    try { localStorage.setItem(place(address), JSON.stringify({ seen, typed })); } catch { /* a full or forbidden store keeps nothing */ }
  };
  listening.set(form, write);
  form.addEventListener('input', write);
}

export function read(address) {
  return JSON.parse(localStorage.getItem(place(address)) ?? 'null');
}

export function forget(address) {
  localStorage.removeItem(place(address));
}
