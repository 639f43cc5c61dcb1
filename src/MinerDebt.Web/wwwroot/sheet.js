// Moving, choosing, copying and pasting in the quarter grid as in a spreadsheet; what becomes of cells is decided on the server.
export function start(id, page) {
  const form = document.getElementById(id);
  if (!form || form.dataset.sheet) return;
  form.dataset.sheet = 'on';
  const at = (row, column) => form.querySelector(`[data-row="${row}"][data-column="${column}"]`);
  const place = field => [Number(field.dataset.row), Number(field.dataset.column)];
  const isCell = field => field instanceof HTMLInputElement && field.dataset.row !== undefined;
  const isWhole = field => field.selectionStart === 0 && field.selectionEnd === field.value.length;
  let from, to; // The corners of what is chosen.
  let typed, was; // The cell that is being typed into, and its text before. What the server writes into it is not typed.
  const range = () => { const [[a, b], [c, d]] = [place(from), place(to)]; return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]; };
  const isIn = ([row, column], [top, left, bottom, right]) => row >= top && row <= bottom && column >= left && column <= right;
  const chosen = () => [...form.querySelectorAll('[data-row]')].filter(cell => isIn(place(cell), range()));
  const choose = (first, last) => {
    for (const cell of from ? chosen() : []) cell.removeAttribute('data-chosen');
    [from, to] = [first, last];
    for (const cell of from === to ? [] : chosen()) cell.setAttribute('data-chosen', '');
  };
  const ask = ({ target: field }, what) => {
    if (typed === field) field.dispatchEvent(new Event('change', { bubbles: true }));
    typed = null;
    page.invokeMethodAsync('ActAsync', what, ...range());
  };

  form.addEventListener('focusin', ({ target }) => {
    typed = null;
    if (isCell(target)) { target.select(); choose(target, target); }
  });

  form.addEventListener('beforeinput', ({ target }) => { if (typed !== target) [typed, was] = [target, target.value]; });

  form.addEventListener('keydown', event => {
    const { target: field, key, shiftKey, altKey } = event, isTyped = typed === field, isControl = event.ctrlKey || event.metaKey;
    if (!isCell(field) || altKey) return;
    const arrow = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key];
    const leaves = shiftKey || isWhole(field) || (key === 'ArrowLeft' ? field.selectionEnd === 0 : key !== 'ArrowRight' || field.selectionStart === field.value.length);
    const step = isControl ? null : key === 'Enter' ? [shiftKey ? -1 : 1, 0] : leaves && arrow;
    const act = isControl ? { d: 'fill', z: isTyped ? null : 'undo' }[key] : key === 'Delete' && from !== to ? 'clear' : null;
    if (key === 'Escape' && isTyped) {
      field.value = was;
      typed = null;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.select();
    }
    if (!act && !step) return;
    event.preventDefault();
    if (act) return ask(event, act);
    const [row, column] = place(arrow && shiftKey ? to : field), next = at(row + step[0], column + step[1]);
    if (!arrow || !shiftKey) next?.focus();
    else if (next) { choose(from, next); next.scrollIntoView({ block: 'nearest', inline: 'nearest' }); }
  });

  // Drawing over cells, or a click with Shift, chooses from the cell that has the focus.
  for (const kind of ['pointerover', 'pointerdown']) form.addEventListener(kind, event => {
    if (!isCell(event.target) || from !== document.activeElement || !(kind === 'pointerover' ? event.buttons === 1 : event.shiftKey)) return;
    if (kind === 'pointerdown') event.preventDefault();
    choose(from, event.target);
  });

  form.addEventListener('copy', event => {
    if (!isCell(event.target) || from === to) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', [...Map.groupBy(chosen(), cell => cell.dataset.row).values()].map(cells => cells.map(cell => cell.value).join('\t')).join('\n'));
  });

  form.addEventListener('paste', event => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!isCell(event.target) || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    page.invokeMethodAsync('PasteAsync', ...place(event.target), text.slice(0, 200_000));
  });
}
