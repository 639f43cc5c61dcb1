// Moving and pasting in the quarter grid as in a spreadsheet. What is typed goes to the server as with any field.
export function start(id, page) {
  const form = document.getElementById(id);
  if (!form || form.dataset.sheet) return;
  form.dataset.sheet = 'on';
  const at = (row, column) => form.querySelector(`[data-row="${row}"][data-column="${column}"]`);
  const place = field => [Number(field.dataset.row), Number(field.dataset.column)];
  const isCell = field => field instanceof HTMLInputElement && field.dataset.row !== undefined;

  form.addEventListener('focusin', ({ target }) => {
    if (isCell(target)) { target.dataset.was = target.value; target.select(); }
  });

  form.addEventListener('keydown', event => {
    const field = event.target;
    if (!isCell(field) || event.altKey || event.ctrlKey || event.metaKey) return;
    const [row, column] = place(field);
    const whole = field.selectionStart === 0 && field.selectionEnd === field.value.length;
    const step = {
      ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [event.shiftKey ? -1 : 1, 0],
      ArrowLeft: whole || field.selectionEnd === 0 ? [0, -1] : null,
      ArrowRight: whole || field.selectionStart === field.value.length ? [0, 1] : null,
    }[event.key];
    if (event.key === 'Escape' && field.value !== field.dataset.was) {
      field.value = field.dataset.was;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.select();
    }
    if (!step || (event.shiftKey && event.key !== 'Enter')) return;
    event.preventDefault();
    at(row + step[0], column + step[1])?.focus();
  });

  form.addEventListener('paste', event => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!isCell(event.target) || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    page.invokeMethodAsync('PasteAsync', ...place(event.target), text.slice(0, 200_000));
  });
}
