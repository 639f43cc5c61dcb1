// What charts, and pages on paper, do beyond their links. The part of a column that is pointed at lights up its series, and opens its own source
// instead of that of the whole column. A first tap shows the tooltip; a second one, or one on the tooltip, opens the source.

// A line, and what is low, is also found from a little beside it.
const seriesAt = ({ clientX: x, clientY: y }, svg) => [0, -3, 3, -6, 6].flatMap(by => document.elementsFromPoint(x, y + by))
  .map(one => one.closest('.fill, .pat, .line')).find(one => one && svg.contains(one));

document.addEventListener('pointermove', event => {
  const svg = event.target.closest?.('.chart svg'), chart = svg?.parentElement;
  for (const other of document.querySelectorAll('[data-lit]')) if (other !== chart) delete other.dataset.lit;
  if (!chart) return;
  const lit = event.pointerType !== 'touch' && seriesAt(event, svg);
  if (lit) chart.dataset.lit = lit.classList[1]; else delete chart.dataset.lit;
});

document.addEventListener('click', event => {
  const tip = event.target.closest?.('.chart .tip'), column = tip?.previousElementSibling ?? event.target.closest?.('.chart a.cat');
  const before = document.querySelector('.chart .tapped');
  if (before && before !== column) before.classList.remove('tapped');
  if (!column?.href || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const open = address => { event.preventDefault(); location.assign(address); };
  if (tip) return open(column.getAttribute('href'));
  if (event.pointerType === 'touch' && before !== column) {
    event.preventDefault();
    return column.classList.add('tapped');
  }
  // A click of the keyboard is at no point.
  const key = event.detail && seriesAt(event, column.closest('svg'))?.dataset.key;
  const address = column.getAttribute('href'), own = address.replace(/[?&]open=[^&#]*/, `$&:${encodeURIComponent(key)}`);
  if (key && own !== address) open(own);
});

addEventListener('beforeprint', () => {
  const line = document.querySelector('.paper');
  if (!line) return;
  line.querySelector('[data-address]').textContent = location.href;
  line.querySelector('[data-printed]').textContent = ` · printed on ${new Date().toLocaleDateString('en-US', { dateStyle: 'long' })}`;
});

// Puts what a link or button names into the clipboard: an address, a text or a picture. Without this file the link is followed.
customElements.define('copy-here', class extends HTMLElement {
  connectedCallback() { this.addEventListener('click', this); }
  disconnectedCallback() { this.removeEventListener('click', this); }
  async handleEvent(event) {
    const chosen = event.target.closest('[data-copy]');
    if (!chosen || !navigator.clipboard?.write) return;
    event.preventDefault();
    const { copy } = chosen.dataset;
    try {
      if (copy === 'image') await navigator.clipboard.write([new ClipboardItem({ 'image/png': fetch(chosen.href).then(answer => answer.ok ? answer.blob() : Promise.reject(answer)) })]);
      else await navigator.clipboard.writeText(copy === 'link' ? chosen.href : document.getElementById(copy).textContent.trim());
      this.say('Copied.');
    } catch { // The browser does not allow it, or the server is away.
      this.say('Not copied: the browser does not allow it.');
    }
  }
  say(words) {
    const note = this.querySelector('[role=status]');
    note.textContent = words;
    clearTimeout(this.later);
    this.later = setTimeout(() => { note.textContent = ''; }, 4000);
  }
});
