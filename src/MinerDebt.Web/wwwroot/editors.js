// Starts the circuit of a page of editors over one WebSocket, without asking beforehand for what to use: behind a proxy the
// asking and the socket may come to different copies of the program, which know nothing of each other's circuits.
// Ctrl+S and Ctrl+Enter press the buttons that are marked so, once what is still being typed has been told.
document.addEventListener('keydown', event => {
  const button = (event.ctrlKey || event.metaKey) && document.querySelector({ s: '[data-key=s]', Enter: '[data-key=enter]' }[event.key] ?? 'nothing');
  if (!button) return;
  event.preventDefault();
  document.activeElement.dispatchEvent(new Event('change', { bubbles: true }));
  button.click();
});

// A press leaves a field, and what was wrong with it is said no more: what is pressed moves away meanwhile, which takes its click.
let press;
document.addEventListener('pointerdown', ({ target, button, clientX, clientY }) => press = button === 0 && { on: target.closest?.('a, button'), clientX, clientY }, true);
document.addEventListener('pointerup', ({ target, clientX, clientY }) => {
  if (press?.on?.isConnected && !press.on.contains(target) && Math.hypot(clientX - press.clientX, clientY - press.clientY) < 8) press.on.click();
  press = null;
}, true);

// What became of a save takes the keyboard in the moment in which its form takes typing again: Answer.razor.
new MutationObserver(answers => answers.at(-1).target.focus()).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-answers'] });

// From what is wrong to its field.
document.addEventListener('click', ({ target }) => document.getElementById(target.closest?.('.errors a')?.hash.slice(1))?.focus());

// The program knows its own paths; where it is below a path of its site, links get that path before them.
const below = new URL(document.baseURI).pathname;
if (below !== '/') {
  const place = element => {
    for (const name of ['href', 'src', 'action']) {
      const path = element.getAttribute(name);
      if (path?.startsWith('/') && !path.startsWith('//') && !path.startsWith(below)) element.setAttribute(name, below + path.slice(1));
    }
  };
  new MutationObserver(changes => {
    for (const { target, addedNodes, type } of changes) {
      if (type === 'attributes') place(target);
      else for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) [node, ...node.querySelectorAll('[href], [src], [action]')].forEach(place);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['href', 'src', 'action'] });
}
// The other copy, or the program that was started again, knows nothing of this page: it comes back with what was typed.
document.getElementById('components-reconnect-modal').addEventListener('components-reconnect-state-changed', ({ detail }) => detail.state === 'rejected' && location.reload());
Blazor.start({ circuit: { configureSignalR: builder => builder.withUrl('_blazor', { skipNegotiation: true, transport: 1 /* WebSockets */ }) } });
