// What pages do beyond HTML: they say when they are stale, keep what is open or marked, and copy. Without it all is readable.
(function () {
  'use strict';
  var lastAnswer = new Date();

  function time(date) {
    return date.toISOString().substring(11, 19) + ' UTC';
  }

  function stale(why) {
    document.getElementById('stale-words').textContent = why + ' What is shown is as of ' + time(lastAnswer) + '.';
    document.getElementById('stale').hidden = false;
    document.documentElement.classList.add('is-stale');
  }

  function fresh() {
    lastAnswer = new Date();
    document.getElementById('stale').hidden = true;
    document.documentElement.classList.remove('is-stale');
  }

  function openDetails() {
    return Array.prototype.map.call(document.querySelectorAll('#live details[open] > summary[id]'), function (summary) {
      return summary.id;
    });
  }

  function offerCopying() {
    document.querySelectorAll('[data-copy]').forEach(function (button) {
      button.hidden = !navigator.clipboard;
    });
  }

  document.addEventListener('htmx:beforeRequest', function (event) {
    var marked = window.getSelection && String(window.getSelection());
    if (document.hidden || marked) {
      event.preventDefault();
    }
  });

  var open = [];
  document.addEventListener('htmx:beforeSwap', function () {
    open = openDetails();
  });
  document.addEventListener('htmx:afterSwap', function () {
    open.forEach(function (id) {
      var summary = document.getElementById(id);
      if (summary) {
        summary.parentElement.open = true;
      }
    });
    offerCopying();
  });
  document.addEventListener('htmx:afterRequest', function (event) {
    if (event.detail.successful) {
      fresh();
    }
  });
  document.addEventListener('htmx:responseError', function (event) {
    stale(event.detail.xhr.status === 503
      ? 'The ledger does not answer.'
      : event.detail.xhr.status === 403
      ? 'Your session has ended: load the page anew to sign in.'
      : 'The console answers with an error (' + event.detail.xhr.status + ').');
  });
  document.addEventListener('htmx:sendError', function () {
    stale('The console cannot be reached.');
  });
  document.addEventListener('htmx:timeout', function () {
    stale('The console takes too long to answer.');
  });

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-copy]');
    if (button) {
      navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value).then(function () {
        button.textContent = 'Copied';
      });
    }
    document.querySelectorAll('details.tip[open]').forEach(function (tip) {
      if (!tip.contains(event.target)) {
        tip.open = false;
      }
    });
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      document.querySelectorAll('details.tip[open]').forEach(function (tip) {
        tip.open = false;
      });
    }
  });
  offerCopying();
})();
