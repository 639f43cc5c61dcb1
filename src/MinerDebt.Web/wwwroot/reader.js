// What pages do beyond their links and forms. Each element is named after its habit, and none is needed to read: without this
// file, or in a browser that lacks something it uses, links and forms load whole pages.

let refreshing = false; // True while a page takes in newer figures: then nothing may take the focus.

// Gives an element its habit while it is on the page, once it has its content. `start` gets a signal that ends with it.
const habit = (name, start) => customElements.define(name, class extends HTMLElement {
  connectedCallback(begin = () => this.isConnected && start(this, (this.gone = new AbortController()).signal)) { this.firstChild ? begin() : queueMicrotask(begin); }
  disconnectedCallback() { this.gone?.abort(); }
});

const root = new URL(document.baseURI).pathname; // The path of the site below which the program is.

// A menu closes on Escape, and when one clicks or tabs elsewhere: so also when another opens.
habit('close-menu', (element, signal) => {
  const menu = element.querySelector('details'), leave = ({ target }) => { if (!element.contains(target)) menu.open = false; };
  for (const kind of ['pointerdown', 'focusin']) document.addEventListener(kind, leave, { signal });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.preventDefault();
    menu.open = false;
    menu.querySelector('summary').focus();
  }, { signal });
});

// A list shows what has the typed words in one of its names, and the groups of that. Enter takes the first, or sends the form.
habit('filter-list', (element, signal) => {
  const field = element.querySelector('input.filter'), found = element.querySelector('.found');
  const filter = () => {
    const items = [...element.querySelectorAll('[data-names]')], words = field.value.trim().toLowerCase();
    const has = names => names.toLowerCase().split('\n').some(name => name.includes(words));
    for (const item of items) item.hidden = !has(item.dataset.names) && !has(item.closest('[data-group]')?.dataset.group ?? '');
    for (const group of element.querySelectorAll('[data-group]')) group.hidden = !group.querySelector('[data-names]:not([hidden])');
    const shown = items.filter(item => !item.hidden);
    element.querySelector('.none').hidden = shown.length > 0;
    if (found && field.value !== field.defaultValue) found.textContent = words && `${shown.length} of ${items.length} rows`;
    return shown[0];
  };
  field?.addEventListener('input', filter, { signal });
  field?.addEventListener('keydown', event => {
    const first = event.key === 'Enter' && !field.form && field.value.trim() && filter();
    if (!first) return;
    field.value = '';
    first.querySelector('a').click();
  }, { signal });
  if (field) filter();
});

// A choice asks for its page at once. Of a range, the end that was just moved takes the other with it.
habit('submit-on-change', (element, signal) => {
  element.addEventListener('change', ({ target }) => {
    const { form } = target, { from, to } = form.elements;
    if (from && to && from.selectedIndex > to.selectedIndex) (target === from ? to : from).selectedIndex = target.selectedIndex;
    form.requestSubmit();
  }, { signal });
});

// What is left blank is no part of an address.
document.addEventListener('formdata', ({ target, formData }) => {
  for (const [key, value] of [...formData]) if (!value && target.method === 'get') formData.delete(key);
});

// The search lists hits while one types, and is reached with Ctrl+K from everywhere.
habit('suggest-hits', (element, signal) => {
  const field = element.querySelector('[role=combobox]'), list = element.querySelector('[role=listbox]');
  let chosen = -1, asking = new AbortController();
  const go = path => location.assign(root + path.slice(1));
  const choose = index => {
    chosen = index;
    for (const [at, item] of [...list.children].entries()) item.setAttribute('aria-selected', at === index);
    if (index < 0) field.removeAttribute('aria-activedescendant'); else field.setAttribute('aria-activedescendant', list.children[index].id);
  };
  const show = hits => {
    list.replaceChildren(...hits.map(({ title, detail, address }, index) => {
      const item = element.querySelector('template').content.firstElementChild.cloneNode(true);
      item.id = `hit-${index}`;
      item.dataset.address = address;
      [item.firstElementChild.textContent, item.lastElementChild.textContent] = [title, detail];
      return item;
    }));
    list.hidden = hits.length === 0;
    field.setAttribute('aria-expanded', !list.hidden);
    choose(-1);
  };
  const close = () => { asking.abort(); show([]); };
  field.addEventListener('input', async () => {
    asking.abort();
    const { signal: wanted } = asking = new AbortController();
    try {
      await new Promise(done => setTimeout(done, 120)); // Not for every letter of a word that is typed in one go.
      if (wanted.aborted) return;
      const answer = field.value.trim() && await fetch(`${element.dataset.hits}?${new URLSearchParams(new FormData(field.form))}`, { signal: wanted });
      show(answer?.ok ? (await answer.json()).hits.slice(0, 8) : []);
    } catch { /* Another letter was typed, or the server is away: the form still works. */ }
  }, { signal });
  field.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (list.hidden) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen >= 0) go(list.children[chosen].dataset.address);
    else if (step) choose(Math.max(-1, Math.min(chosen + step, list.children.length - 1)));
    else return;
    event.preventDefault();
  }, { signal });
  list.addEventListener('click', ({ target }) => go(target.closest('li').dataset.address), { signal });
  element.addEventListener('focusout', ({ relatedTarget }) => { if (!element.contains(relatedTarget)) close(); }, { signal });
  list.addEventListener('pointerdown', event => event.preventDefault(), { signal }); // It must not take the focus before the click counts.
  document.addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k' || !field.offsetParent) return;
    event.preventDefault();
    field.focus();
    field.select();
  }, { signal });
});

// A proof takes the focus when it opens and closes on Escape. When it is closed, the figure that opened it has the focus again.
habit('take-focus', (element, signal) => {
  if (!refreshing) element.querySelector('h2').focus({ preventScroll: true });
  document.addEventListener('keydown', event => { if (event.key === 'Escape' && !event.defaultPrevented) element.querySelector('.close').click(); }, { signal });
});
const figure = link => new URL(link.getAttribute('href'), document.baseURI).searchParams.get('open');
const opener = ({ searchParams: asked }, links = [...document.querySelectorAll('main a[href*="open="]')].filter(link => link.getClientRects().length)) =>
  links.find(link => figure(link) === asked.get('open')) ?? links.findLast(link => asked.get('open').startsWith(`${figure(link)}:`));

// A link or form of a page that leads to another page is followed without loading a document: the regions of the page are
// replaced as a whole, so that nothing of the old one stands beside the new, whatever an extension has made of it.
const isPage = ({ origin, pathname }) => origin === location.origin && pathname.startsWith(root) && !/^\/(account|admin|api|charts|embed|health|live|oembed|openapi|theme)(\/|$)|\.\w+$/.test(pathname.slice(root.length - 1));
const script = page => page.querySelector('script[src*="reader"]')?.getAttribute('src');

habit('follow-links', (element, signal) => {
  let shown = new URL(location.href);
  // Browsers without this interface load documents, and restore their scroll themselves.
  window.navigation?.addEventListener('navigate', event => {
    const [from, to] = [shown, new URL(event.destination.url)];
    if (!event.canIntercept || event.hashChange || event.formData || event.downloadRequest !== null || event.navigationType === 'reload' || !isPage(to)) return;
    // Another view of the same page stays where one is. Another page of a list, or another day, is read from its beginning.
    const stays = from.pathname === to.pathname && !to.hash && ['page', 'asOf'].every(key => from.searchParams.get(key) === to.searchParams.get(key));
    event.intercept({
      focusReset: 'manual',
      scroll: stays && event.navigationType !== 'traverse' ? 'manual' : 'after-transition',
      async handler() { // The browser's own loading shows its own failure, for example that the server is away.
        const page = await load(to, event.signal).catch(() => event.signal.aborted || location.reload());
        if (!page?.body) return;
        shown = to;
        exchange(element, page, stays ? 'view' : 'page');
        if (stays && from.searchParams.has('open') && !to.searchParams.has('open')) opener(from)?.focus({ preventScroll: true });
      },
    });
  }, { signal });
});

async function load(address, signal) {
  const answer = await fetch(address, { signal, headers: { accept: 'text/html' } });
  if (answer.status >= 500) throw new Error(answer.statusText);
  if (answer.redirected) return void location.replace(answer.url);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  // Something else than a page, or a page of another version of the program with a script and styles of its own.
  return page.querySelector('follow-links') && script(page) === script(document) ? page : void location.reload();
}

// Where an element is, so that its successor is found: by its id, else by its place in what it is in.
const place = (one, region) => one === region ? ':scope' : one.id ? `#${CSS.escape(one.id)}`
  : `${place(one.parentElement, region)} > ${one.localName}:nth-of-type(${[...one.parentElement.children].filter(other => other.localName === one.localName).indexOf(one) + 1})`;

// Puts a page in the place of the one that is shown: another ('page'), another view of it ('view'), or newer figures ('book').
function exchange(region, page, what) {
  const next = page.querySelector('follow-links'), focused = document.activeElement, had = region.contains(focused) ? place(focused, region) : null;
  const scrolled = what === 'page' ? [] : keep(region, next, what === 'book');
  document.title = page.title;
  document.querySelector('live-book').setAttribute('version', page.querySelector('live-book').getAttribute('version'));
  refreshing = what === 'book';
  replace(region, next, refreshing ? focused?.closest('form, filter-list') : null);
  refreshing = false;
  for (const [where, left, top] of scrolled) region.querySelector(where)?.scrollTo(left, top);
  if (what === 'page') {
    // From its beginning; on the way back the browser then goes to where one was.
    scrollTo(0, 0);
    Object.assign(region.querySelector('h1') ?? {}, { tabIndex: -1 }).focus?.({ preventScroll: true });
  } else if (had && document.activeElement === document.body) {
    region.querySelector(had)?.focus({ preventScroll: true });
  }
  if (what !== 'book') document.querySelector('.updated').replaceChildren();
  // A new heading is read because it has the focus; of another view the first thing that sums it up is said.
  const gist = what === 'view' && ['.notice', '.empty', '[data-said]', '.chart .sr-only', 'h2', 'h1'].map(one => region.querySelector(`main ${one}`)).find(Boolean);
  document.getElementById('said').textContent = gist?.textContent?.trim() ?? '';
}

// Gives the next page what a person has done to the one that is shown: what is open and, if the page is the same, what is typed.
function keep(region, next, isSame) {
  const twin = one => { const found = next.querySelector(place(one, region)); return found?.localName === one.localName ? found : {}; };
  for (const one of region.querySelectorAll('details')) twin(one).open = isSame ? one.open : one.open || twin(one).open;
  for (const one of region.querySelectorAll(isSame ? 'input, textarea' : 'filter-list input')) if (one.value !== one.defaultValue) twin(one).value = one.value;
  return [...region.querySelectorAll('.scroll, .proof, .menu-list')].filter(one => one.scrollTop || one.scrollLeft).map(one => [place(one, region), one.scrollLeft, one.scrollTop]);
}

// Puts what is in the next region in the place of what is in the old one, all around the form in which someone types.
function replace(old, next, typed) {
  if (old === typed) return;
  const child = [...old.children].find(one => one.contains(typed));
  const twin = child && next.querySelector(place(child, old));
  if (twin?.parentElement !== next || twin.localName !== child.localName) return old.replaceChildren(...next.childNodes);
  const nodes = [...next.childNodes], at = nodes.indexOf(twin);
  for (const one of [...old.childNodes]) if (one !== child) one.remove();
  child.before(...nodes.slice(0, at));
  child.after(...nodes.slice(at + 1));
  replace(child, twin, typed);
}

// An open page follows the book: a change is shown within two seconds, and said. A page that is hidden catches up when it is shown.
habit('live-book', (element, signal) => {
  const note = element.querySelector('.updated');
  let stream, retry, soon, newest;
  const isBehind = () => newest && newest.version !== Number(element.getAttribute('version'));
  const follow = () => {
    stream?.close();
    clearTimeout(retry);
    if (document.hidden || signal.aborted) return;
    stream = new EventSource(element.dataset.stream);
    stream.addEventListener('book', ({ data }) => {
      newest = JSON.parse(data);
      if (isBehind()) later(Math.random() * 600); // Not all pages at the same moment.
    });
    // A browser takes a lost stream up again by itself, but not one that was refused.
    stream.onerror = () => { if (stream.readyState === EventSource.CLOSED) retry = setTimeout(follow, 5000 + Math.random() * 5000); };
  };
  const later = delay => { clearTimeout(soon); soon = setTimeout(renew, delay); };
  const renew = async () => {
    const [address, book, region] = [location.href, newest, document.querySelector('follow-links')];
    if (!isBehind() || !isPage(location) || signal.aborted) return;
    try {
      const page = await load(address, signal);
      if (!page) return;
      if (address !== location.href || window.navigation?.transition) return later(500);
      const before = region.querySelector('main').textContent;
      exchange(region, page, 'book');
      if (region.querySelector('main').textContent !== before) tell(book);
      if (isBehind()) later(2000); // Another copy of the program answered, which has yet to learn of the change.
    } catch { /* The server is away: the page stays as it is, and the next event asks again. */ }
  };
  const tell = ({ tickers }) => {
    note.replaceChildren(element.querySelector('template').content.cloneNode(true));
    if (tickers?.length > 0 && tickers.length <= 5) note.querySelector('span').textContent = `: ${tickers.join(', ')}`;
    note.querySelector('button').onclick = () => note.replaceChildren();
  };
  document.addEventListener('visibilitychange', follow, { signal });
  signal.addEventListener('abort', follow);
  follow();
});
