// Shows a page anew when it has been made anew, and what was found in the wiki. It is added to each page by
// "staticwiki serve" on its way, and is in no file of the site.
(() => {
  'use strict';
  const script = document.currentScript;
  const { version, since } = script.dataset;
  const scrollKey = 'staticwiki.scroll:' + location.pathname + location.search;
  let stream = null;

  // ---- the page ----

  function reload() {
    try {
      sessionStorage.setItem(scrollKey, JSON.stringify([scrollX, scrollY]));
    } catch {
      // Without storage the browser remembers the place as well as it can.
    }
    location.reload();
  }

  function restoreScroll() {
    let place = null;
    try {
      place = JSON.parse(sessionStorage.getItem(scrollKey));
      sessionStorage.removeItem(scrollKey);
    } catch {
      return;
    }
    if (!place) return;
    history.scrollRestoration = 'manual';
    const restore = () => scrollTo({ left: place[0], top: place[1], behavior: 'instant' });
    restore();
    // Pictures may have moved the text meanwhile.
    addEventListener('load', () => {
      restore();
      history.scrollRestoration = 'auto';
    });
  }

  function showAssets(paths) {
    const changed = new Set(paths.map((path) => new URL(path, location.origin).pathname));
    const isChanged = (address) => {
      const url = new URL(address, location.href);
      return url.origin === location.origin && changed.has(url.pathname);
    };
    const sheets = [...document.querySelectorAll('link[rel~="stylesheet"][href]')].filter((link) => isChanged(link.href));
    for (const link of sheets) {
      const fresh = link.cloneNode();
      const url = new URL(link.href);
      url.search = '?' + Date.now();
      fresh.href = url.href;
      // Both for a moment, so that the page is never bare.
      fresh.addEventListener('load', () => link.remove());
      link.after(fresh);
      changed.delete(url.pathname);
    }
    if (performance.getEntriesByType('resource').some((entry) => isChanged(entry.name))) reload();
  }

  function listen() {
    // A browser allows few streams to one host: pages that nobody sees do without, and look when they are seen again.
    if (stream || document.visibilityState === 'hidden') return;
    const address = new URL('events', script.src);
    address.searchParams.set('page', location.pathname);
    address.searchParams.set('version', version);
    address.searchParams.set('since', since);
    stream = new EventSource(address);
    stream.addEventListener('reload', reload);
    stream.addEventListener('assets', (event) => showAssets(JSON.parse(event.data)));
    stream.addEventListener('findings', (event) => overlay.show(JSON.parse(event.data)));
    stream.addEventListener('error', () => {
      if (stream && stream.readyState === EventSource.CLOSED) {
        stop();
        setTimeout(listen, 1000);
      }
    });
  }

  function stop() {
    stream?.close();
    stream = null;
  }

  // ---- what was found ----

  const style = `
    :host { all: initial; }
    * { box-sizing: border-box; }
    section, button { font: 15px/1.45 system-ui, sans-serif; color: #f4f1ea; }
    section { position: fixed; inset: auto 0 0 0; max-height: 70vh; overflow: auto; z-index: 2147483647;
      background: #1d1f21; border-top: 4px solid #e5534b; padding: 12px 20px 20px; }
    section.mild { border-color: #d9a520; }
    header { display: flex; gap: 16px; align-items: baseline; position: sticky; top: -12px; background: #1d1f21; padding: 6px 0; }
    h2 { font-size: 17px; margin: 0; flex: 1; }
    p { margin: 4px 0; }
    ol { list-style: none; margin: 0; padding: 0; }
    li { margin: 14px 0 0; padding-left: 12px; border-left: 3px solid #e5534b; }
    li.warning { border-color: #d9a520; }
    code, pre { font: 13px/1.5 ui-monospace, monospace; }
    .what { font-weight: 600; }
    .error .code { color: #ff8f86; } .warning .code { color: #f0c04a; }
    .place { color: #b9c4cf; }
    pre { margin: 6px 0; padding: 6px 10px; background: #101112; overflow-x: auto; white-space: pre; }
    .number { color: #8b949e; user-select: none; }
    mark { background: none; color: inherit; text-decoration: underline wavy #ff8f86; text-underline-offset: 3px; }
    .warning mark { text-decoration-color: #f0c04a; }
    mark:empty::after { content: "\\a0"; }
    button { background: #33373b; border: 1px solid #8b949e; border-radius: 4px; padding: 3px 12px; cursor: pointer; }
    button:focus-visible, section:focus-visible { outline: 3px solid #6cb6ff; outline-offset: -3px; }
    .pill { position: fixed; right: 16px; bottom: 16px; z-index: 2147483647; border-radius: 16px; border-color: #d9a520; }
    .pill.error { border-color: #e5534b; }
    @media print { section, .pill { display: none; } }
  `;

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

  const overlay = {
    root: null,
    found: null,

    show(found) {
      this.found = found;
      if (!this.root) {
        const host = element('staticwiki-findings');
        this.root = host.attachShadow({ mode: 'open' });
        // A constructed sheet is the only one that no policy of a page keeps out.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        this.root.adoptedStyleSheets = [sheet];
        document.documentElement.append(host);
      }
      if (found.errors > 0 || found.isOutdated) this.open();
      else if (found.warnings > 0) this.close();
      else this.root.replaceChildren();
    },

    summary() {
      const { errors, warnings } = this.found;
      return [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')].filter(Boolean).join(', ');
    },

    open() {
      const section = element('section', '', this.found.errors > 0 ? '' : 'mild');
      section.setAttribute('role', 'dialog');
      section.setAttribute('aria-labelledby', 'title');
      section.tabIndex = -1;
      const title = element('h2', this.summary());
      title.id = 'title';
      const close = element('button', 'Close');
      close.addEventListener('click', () => this.close());
      const header = element('header');
      header.append(title, close);
      section.append(header);
      if (this.found.isOutdated) {
        section.append(element('p', 'This page could not be made. What you see is how it was before.', 'outdated'));
      }
      const list = element('ol');
      list.append(...this.found.findings.map((one) => this.item(one)));
      section.append(list);
      const more = this.found.errors + this.found.warnings - this.found.findings.length;
      if (more > 0) section.append(element('p', `… and ${more} more; the terminal shows them.`));
      section.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') this.close();
      });
      const hadFocus = this.root.activeElement;
      this.root.replaceChildren(section);
      // Whoever is about to write into the page is not disturbed.
      if (hadFocus || document.activeElement === document.body || !document.activeElement) {
        section.focus({ preventScroll: true });
      }
    },

    item(one) {
      const item = element('li', '', one.severity);
      const what = element('p', '', 'what');
      what.append(element('span', `${one.severity}[${one.code}]`, 'code'), `: ${one.message}`);
      item.append(what);
      if (one.place) item.append(element('p', one.place, 'place'));
      if (one.line) {
        const line = element('pre');
        line.append(element('span', `${one.line} | `, 'number'), one.before, element('mark', one.fault), one.after);
        item.append(line);
      }
      if (one.help) item.append(element('p', `help: ${one.help}`, 'help'));
      return item;
    },

    close() {
      const hadFocus = this.root.activeElement;
      const pill = element('button', this.summary() || 'Findings', 'pill' + (this.found.errors > 0 ? ' error' : ''));
      pill.addEventListener('click', () => this.open());
      this.root.replaceChildren(pill);
      if (hadFocus) pill.focus({ preventScroll: true });
    },
  };

  restoreScroll();
  listen();
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? stop() : listen()));
  addEventListener('pagehide', stop);
  addEventListener('pageshow', listen);
})();
