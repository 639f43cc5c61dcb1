// What is typed into a form of an editor goes to the server as one types. Until it is kept there, the tab keeps it.
const attempt = work => { try { return work(); } catch { return null; } }; // A browser may forbid its store.
let name, form, page, key, waiting = {}, isLost = false, timer;

// The tab has a name of its own, which a reload keeps and a copy of the tab does not: it finds the lock of that name taken.
const hold = mine => new Promise(done => navigator.locks ? navigator.locks.request(`minerdebt.tab:${mine}`, { ifAvailable: true },
  lock => { done(!!lock); return lock && new Promise(() => {}); }) : done(true));

export async function start(id, reference, person, address) {
  if (!name) {
    name = attempt(() => sessionStorage.getItem('minerdebt.tab'));
    if (!name || !await hold(name)) await hold(name = Math.random().toString(36).slice(2) + Date.now().toString(36));
    attempt(() => sessionStorage.setItem('minerdebt.tab', name));
  }
  [form, page, key] = [id, reference, `minerdebt.typed:${JSON.stringify([person, address])}`];
  waiting = attempt(() => JSON.parse(sessionStorage.getItem(key))) ?? {};
  return { name, typed: waiting };
}

// The page is left: what the server does not have is for the next time.
export function stop() {
  timer = clearTimeout(timer);
  [page, waiting] = [null, {}];
}

// What the server does not have yet; and that it is this from now on.
export const typed = () => waiting;
export function put(typed) {
  waiting = typed;
  store();
}

const isWaiting = () => Object.keys(waiting).length > 0;
function store() {
  attempt(() => isWaiting() ? sessionStorage.setItem(key, JSON.stringify(waiting)) : sessionStorage.removeItem(key));
  if (isWaiting()) timer ??= setTimeout(send, isLost ? 2000 : 500);
}

async function send() {
  timer = clearTimeout(timer);
  if (!page) return;
  const [sent, to] = [{ ...waiting }, key];
  const isKept = await Promise.race([page.invokeMethodAsync('TypeAsync', sent).catch(() => false), new Promise(done => setTimeout(done, 3000))]);
  if (!page || to !== key) return;
  isLost = !isKept;
  if (isKept) for (const field in sent) if (waiting[field] === sent[field]) delete waiting[field];
  store();
}

for (const kind of ['input', 'change']) document.addEventListener(kind, ({ target }) => {
  if (!page || !target.name || target.form?.id !== form || target.matches(':disabled')) return; // By a save, which has it.
  waiting[target.name] = target.value;
  store();
  if (kind === 'change') send(); // Before what the server does about it.
}, true);

// Only what would be lost is worth a question: not what a page finds again that is loaded anew by itself.
addEventListener('beforeunload', event => {
  if (isWaiting() && !isLost) send();
  else if (isWaiting() && !document.querySelector('.components-reconnect-rejected')) event.preventDefault();
});
