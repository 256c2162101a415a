// In the browser workbench the parent window plays Excel; in Excel there is no parent of ours. ES5: old web views read it.
(function () {
  try {
    if (window.parent !== window && window.parent.spotLedgerWorkbench) {
      window.parent.spotLedgerWorkbench.connect(window);
    }
  } catch (_) {
    // A parent of another origin can't be asked: then it is no workbench of ours.
  }
})();
