// The one key that no element has the focus for.
document.addEventListener('keydown', event => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
    const search = document.getElementById('search');
    if (search && search.offsetParent) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  }
});

// When a proof is closed, the focus goes back to the figure that opened it.
let opener = null;
document.addEventListener('click', event => {
  const link = event.target.closest('a[href*="open="]');
  if (link && !link.closest('.proof')) opener = link;
}, true);
new MutationObserver(() => {
  const open = document.querySelector('.proof') !== null;
  if (!open && document.body.dataset.proof && opener?.isConnected) opener.focus({ preventScroll: true });
  if (open) document.body.dataset.proof = 'open'; else delete document.body.dataset.proof;
}).observe(document.body, { childList: true, subtree: true });
