// What the pages do with JavaScript and are whole without: each part below is for itself, and the last one begins them all.
// Texts are put in place as text alone, whoever wrote them.

const root = new URL("../", import.meta.url).href;
const folder = new URL("search/", root);
const version = 1;
const shown = 10;

// What readers see and hear comes in here from the file of texts of the site's language, when it is built.
// texts: search_script

const digits = new Intl.NumberFormat(texts.language);
const plural = new Intl.PluralRules(texts.language);

/** A text with what is filled in; where it depends on a number, the form for that. */
function say(key, values = {}) {
  const { count } = values;
  const text = typeof texts[key] === "string" ? texts[key] : texts[key][plural.select(count)] ?? texts[key].other;
  return text.replace(/\{\{|\}\}|\{(\w+)\}/g, (brace, name) =>
    name ? (name === "count" ? digits.format(count) : values[name]) : brace[0],
  );
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Runs once nothing has been typed for a moment; tells whether it still is the latest. */
function latest(run) {
  let timer;
  let turn = 0;
  return (wait = 0) => {
    clearTimeout(timer);
    const mine = ++turn;
    timer = setTimeout(() => run(() => mine === turn), wait);
  };
}

const loaded = new Map();

function load(name, read, options) {
  if (!loaded.has(name)) {
    const loading = fetch(new URL(name, folder), options).then((answer) => {
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return read(answer);
    });
    loading.catch(() => loaded.delete(name));
    loaded.set(name, loading);
  }
  return loaded.get(name);
}

const leaves = "p, li, dd, td, th, h2, h3, h4, h5, h6, pre, figcaption";

/** What is shown elsewhere of a page, which the browser then has: its name, what it is, a sentence or two, and the blocks of its text. */
const pageAt = (href) =>
  load(href, async (answer) => {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const textOf = (selector) => page.querySelector(selector)?.textContent.trim();
    const article = page.querySelector("article .text") ?? page.querySelector("article") ?? page.body;
    const title = textOf("h1");
    for (const mark of article.querySelectorAll("sup:has(a)")) mark.remove();
    const blocks = [...article.querySelectorAll(leaves)]
      .filter((block) => !block.querySelector(leaves) && !block.closest("nav"))
      .map((block) => block.textContent.replace(/\s+/g, " ").trim())
      .filter((text) => text && !/^https?:/.test(text));
    return {
      title,
      kind: textOf(".about .kind") ?? textOf(".breadcrumbs li:nth-child(2):not(:last-child)"),
      summary: page.querySelector("meta[name=description]")?.content || leadOf(blocks),
      blocks,
    };
  });

const leadOf = (blocks) => blocks.find((block) => block.length > 40) ?? "";

// Search: the index that the build has put into search/; src/README.md says how it is made.

const json = (answer) => answer.json();
const binary = async (answer) => parse(new Uint8Array(await answer.arrayBuffer()));
const named = (names) => names.match(/.{7}/g) ?? [];
const part = ([firsts, names]) => ({ firsts: firsts.split(" "), files: named(names) });

/** The list of files, asked for anew by each page. */
const index = () =>
  load(
    "index.json",
    async (answer) => {
      const list = await answer.json();
      if (list.version !== version) throw new Error("the index has another form");
      for (const key of ["text", "names", "endings"]) list[key] = part(list[key]);
      list.common = new Set(list.common.split(" "));
      list.table = named(list.table);
      list.facets = named(list.facets);
      return list;
    },
    { cache: "no-cache" },
  );

const decoder = new TextDecoder();

/** LEB128. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const next = bytes[at.i++];
    value |= (next & 127) << shift;
    if (next < 128) return value;
  }
}

/** Shard.cs */
function parse(bytes) {
  const entries = [];
  const term = new Uint8Array(512);
  for (const at = { i: 0 }; at.i < bytes.length; ) {
    const shared = bytes[at.i++];
    const further = bytes[at.i++];
    term.set(bytes.subarray(at.i, at.i + further), shared);
    at.i += further;
    const length = number(bytes, at);
    const list = bytes.subarray(at.i, at.i + length);
    at.i += length;
    let postings;
    entries.push({
      term: decoder.decode(term.subarray(0, shared + further)),
      get postings() {
        return (postings ??= list.length ? unpack(list) : []);
      },
    });
  }
  return entries;
}

/** PostingList.cs */
function unpack(bytes) {
  const at = { i: 0 };
  const count = number(bytes, at);
  let bit = at.i * 8;
  const one = () => (bytes[bit >> 3] >> (7 - (bit++ & 7))) & 1;
  const bits = (width) => {
    let value = 0;
    while (width-- > 0) value = value * 2 + one();
    return value;
  };
  const rice = (low) => {
    let high = 0;
    while (one()) high++;
    return high * 2 ** low + bits(low);
  };
  const gap = bits(5);
  const detail = bits(2);
  const usual = detail > 1 ? bits(3) : 0;
  const width = detail > 2 ? bits(4) : 0;
  const postings = new Array(count);
  for (let i = 0, page = -1; i < count; i++) {
    page += rice(gap) + 1;
    const level = detail === 1 ? bits(4) : detail > 1 ? (one() ? bits(3) : usual) : 0;
    const blocks = [];
    if (detail > 2) {
      for (let more = rice(0) + 1, block = -1; more > 0; more--) blocks.push((block += rice(width) + 1));
    }
    postings[i] = { page, level, blocks };
  }
  return postings;
}

/** The entries from one term to another, of so many shards at most. */
async function range({ firsts, files }, from, to, most) {
  const shards = between(firsts, files, from, to, most).map((file) => load(`${file}.bin`, binary));
  return (await Promise.all(shards)).flat();
}

function between(firsts, files, from, to, most) {
  const first = Math.max(firsts.findLastIndex((term) => term <= from), 0);
  return files.filter((_, i) => i >= first && i < first + most && (i === first || firsts[i] <= to));
}

/** The same of the text, whose shards are so many that their list is in pieces. */
async function textRange({ text }, from, to, most) {
  const pieces = between(text.firsts, text.files, from, to, 2).map((file) =>
    load(`${file}.json`, async (answer) => part(await answer.json())),
  );
  const parts = await Promise.all(pieces);
  const files = { firsts: parts.flatMap((part) => part.firsts), files: parts.flatMap((part) => part.files) };
  return range(files, from, to, most);
}

// Terms are made as Tokenizer.cs makes them.

const unspaced = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\u{20000}-\u{3ffff}";
const word = new RegExp(`(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+|(?:(?=[${unspaced}])[\\p{L}\\p{M}\\p{N}])+`, "gu");
const isUnspaced = new RegExp(`^[${unspaced}]`, "u");
const spelled = { ß: "ss", ς: "σ", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i" };

const fold = (text) =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ßςæœøđðłþı]/g, (letter) => spelled[letter]);

const wordsOf = (text) => fold(text).match(word) ?? [];

function ask(query) {
  const terms = new Map();
  const runs = wordsOf(query);
  const isOpen = /[\p{L}\p{M}\p{N}]$/u.test(query);
  for (const [i, run] of runs.entries()) {
    const signs = [...run];
    const isRun = isUnspaced.test(run);
    if (!isRun) add(signs.slice(0, 32).join(""), isOpen && i === runs.length - 1);
    else if (signs.length === 1) add(run, true);
    else for (let k = 1; k < signs.length; k++) add(signs[k - 1] + signs[k], false);
    function add(term, isBeginning) {
      if (terms.size < 12) terms.set(term, { term, isBeginning, isRun });
    }
  }
  const phrases = [...query.matchAll(/"([^"]+)"/g)].map((match) => wordsOf(match[1]).join(" "));
  return { terms: [...terms.values()], phrases: phrases.filter(Boolean), runs };
}

/** Whether two words are one slip apart. */
function isNear(a, b) {
  if (a.length > b.length) [a, b] = [b, a];
  if (b.length - a.length > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const rest = b.slice(start + 1);
  if (a.length < b.length) return a.slice(start) === rest;
  return a.slice(start + 1) === rest || a.slice(start) === rest[0] + b[start] + rest.slice(1);
}

const last = "\u{10ffff}";
const reversed = (text) => [...text].reverse().join("");

/** The entries for a term, each with how well it fits. */
async function variants({ term, isBeginning, isRun }, list, withText) {
  const found = [];
  const add = (entries, isName, fit) => {
    for (const entry of entries) {
      const how = fit(entry.term);
      if (how) found.push({ term: entry.term, postings: entry.postings, isName, fit: how });
    }
  };
  const exact = (other) =>
    other === term ? 1 : isBeginning && other.startsWith(term) ? 0.4 + (0.4 * term.length) / other.length : 0;
  const end = isBeginning ? term + last : term;
  const [names, text] = await Promise.all([
    range(list.names, term, end, 4),
    withText ? textRange(list, term, end, 2) : [],
  ]);
  add(names, true, exact);
  add(text, false, exact);
  const pages = found.reduce((sum, { postings }) => sum + postings.length, 0);
  if (isRun || term.length < 3 || found.some(({ fit }) => fit === 1) || pages > 8) return found;

  // A slip: what begins as the term does, and what ends as it does.
  const half = term.length >> 1;
  const head = term.slice(0, half);
  const tail = reversed(term.slice(half));
  const swapped = head.slice(0, -1) + term[half] + head.at(-1) + term.slice(half + 1);
  const [heads, tails, middle] = await Promise.all([
    range(list.names, head, head + last, 8),
    range(list.endings, tail, tail + last, 8),
    range(list.names, swapped, swapped, 1),
  ]);
  const near = new Set(
    [...heads, ...middle]
      .map((entry) => entry.term)
      .concat(tails.map((entry) => reversed(entry.term)))
      .filter((other) => other.length > 3 && isNear(term, other)),
  );
  for (const other of near) {
    add(await range(list.names, other, other, 1), true, (name) => (name === other ? 0.3 : 0));
    if (withText && near.size < 4)
      add(await textRange(list, other, other, 1), false, (found) => (found === other ? 0.3 : 0));
  }
  add(text, false, (other) => (other.length > 3 && !near.has(other) && isNear(term, other) ? 0.3 : 0));
  return found;
}

/** The pages of a query, the best first, and the terms that were found. */
export async function find(query, withText) {
  const list = await index();
  const asked = ask(query);
  const { terms } = asked;
  // What stands everywhere is looked for in names alone, and need not be there, unless there is nothing else.
  const isRare = terms.map(({ term }) => !list.common.has(term));
  const needed = isRare.filter(Boolean).length || terms.length;
  if (needed === terms.length) isRare.fill(true);
  const found = await Promise.all(terms.map((term, which) => variants(term, list, withText && isRare[which])));
  const pages = new Map();
  found.forEach((entries, which) => {
    const best = new Map();
    for (const { postings, isName, fit } of entries) {
      const rarity = fit * Math.log(1 + list.pages / postings.length);
      for (const { page, level, blocks } of postings) {
        let hit = best.get(page);
        if (!hit) best.set(page, (hit = { name: 0, text: 0, blocks: [] }));
        if (isName) {
          const score = rarity * (level < 8 ? 4 : 3) * (0.3 + 0.7 / ((level & 7) + 1));
          hit.name = Math.max(hit.name, score);
        } else {
          hit.text = Math.max(hit.text, (rarity * (level + 0.5)) / 8);
          hit.blocks = hit.blocks.concat(blocks);
        }
      }
    }
    for (const [page, { name, text, blocks }] of best) {
      let of = pages.get(page);
      if (!of) pages.set(page, (of = { page, count: 0, score: 0, blocks: [] }));
      if (isRare[which]) of.count++;
      of.score += name + text;
      of.blocks.push([which, blocks]);
    }
  });
  const order = (a, b) => b.count - a.count || b.score - a.score || a.page - b.page;
  let results = [...pages.values()].sort(order);
  // Of those that stand first, the ones whose words stand near each other.
  const near = results.slice(0, 500);
  for (const result of near) {
    const together = new Map();
    for (const [, blocks] of result.blocks)
      for (const block of new Set(blocks)) together.set(block, (together.get(block) ?? 0) + 1);
    const most = Math.max(1, ...together.values());
    if (terms.length > 1) result.score *= 1 + (most - 1) / (terms.length - 1);
  }
  results = near.sort(order).concat(results.slice(500));
  if (asked.phrases.length) results = results.filter(({ count }) => count === needed);
  const matched = new Set(found.flat().map(({ term }) => term));
  return { results: results.map(({ page, count }) => ({ page, isWhole: count === needed })), asked, matched };
}

/** What has all that was asked for, or else what has some of it. */
function best({ results }) {
  const whole = results.filter(({ isWhole }) => isWhole);
  return whole.length ? whole : results;
}

const describeFirst = (results, count) => Promise.all(results.slice(0, count).map(({ page }) => describe(page)));

export async function describe(page) {
  const list = await index();
  const block = await load(`${list.table[Math.floor(page / list.block)]}.json`, json);
  const [path, title, kind] = block[page % list.block];
  return { href: new URL("../" + path, folder).href, title, kind };
}

/** Beginnings and ends of what was asked for, and which it is. */
function places(text, { asked, matched }) {
  const found = [];
  for (const match of text.matchAll(word)) {
    const folded = fold(match[0]);
    if (!isUnspaced.test(folded)) {
      if (matched.has(folded)) found.push([match.index, match.index + match[0].length, folded]);
      continue;
    }
    for (const run of asked.runs.filter((run) => isUnspaced.test(run))) {
      const at = folded.indexOf(run);
      if (at >= 0) found.push([match.index + at, match.index + at + run.length, run]);
    }
  }
  return found;
}

/** The block with most of what was asked for; null where a phrase stands nowhere. */
export async function excerpt(href, found) {
  const { blocks } = await pageAt(href);
  const isIn = (text) => found.asked.phrases.every((phrase) => ` ${wordsOf(text).join(" ")} `.includes(` ${phrase} `));
  if (found.asked.phrases.length && !blocks.some(isIn)) return null;
  let best = { text: leadOf(blocks), marks: [], rank: 0 };
  for (const text of blocks) {
    const marks = places(text, found);
    const rank = new Set(marks.map((mark) => mark[2])).size + (found.asked.phrases.length && isIn(text) ? 100 : 0);
    if (rank > best.rank) best = { text, marks, rank };
  }
  return best;
}

function write(into, { text, marks }) {
  const length = 220;
  let start = 0;
  if (text.length > length && marks.length) {
    // The window with the most marks.
    const counts = marks.map(([from]) => marks.filter((mark) => mark[0] >= from && mark[1] <= from + 160).length);
    const from = marks[counts.indexOf(Math.max(...counts))][0];
    start = from < 60 ? 0 : text.indexOf(" ", from - 50) + 1;
    if (start > from || start === 0) start = Math.max(0, Math.min(from, start || from));
  }
  const end = text.length - start > length ? Math.max(text.lastIndexOf(" ", start + length), start + 120) : text.length;
  let at = start;
  into.append(start > 0 ? "… " : "");
  for (const [from, to] of marks) {
    if (from < at || to > end) continue;
    into.append(text.slice(at, from), element("mark", {}, text.slice(from, to)));
    at = to;
  }
  into.append(text.slice(at, end), end < text.length ? " …" : "");
}

/** The field in the head of each page: a combobox as in the ARIA Authoring Practices. */
function suggest(form, field) {
  const list = element("div", { role: "listbox", id: "search.list", "aria-label": field.getAttribute("aria-label") });
  const status = element("span", { role: "status", class: "unseen" });
  list.hidden = true;
  form.append(list, status);
  for (const [key, value] of Object.entries({
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": list.id,
    "aria-autocomplete": "list",
  }))
    field.setAttribute(key, value);
  let active = -1;

  const choose = (next) => {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = next;
    const option = list.children[active];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  };
  const open = (isOpen) => {
    list.hidden = !isOpen;
    field.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) choose(-1);
  };
  const update = latest(async (isCurrent) => {
    const query = field.value;
    if (!wordsOf(query).length) {
      open(false);
      status.textContent = "";
      return;
    }
    let pages = [];
    try {
      let found = await find(query, false);
      if (!found.results.some(({ isWhole }) => isWhole)) found = await find(query, true);
      pages = await describeFirst(best(found), 8);
    } catch {
      if (isCurrent()) status.textContent = say("failed");
      return;
    }
    if (!isCurrent()) return;
    choose(-1);
    list.replaceChildren(
      ...pages.map(({ href, title, kind }, i) =>
        element(
          "a",
          { role: "option", id: `search.option-${i}`, href, tabindex: "-1", "aria-selected": "false" },
          element("span", { class: "name" }, title),
          " ",
          element("span", { class: "kind" }, kind),
        ),
      ),
    );
    open(pages.length > 0 && document.activeElement === field);
    status.textContent = pages.length ? say("count", { count: pages.length }) : say("none", { query });
  });

  field.addEventListener("focus", () => void index().catch(() => {}), { once: true });
  field.addEventListener("input", () => update(80));
  field.addEventListener("keydown", (event) => {
    const count = list.children.length;
    if (event.isComposing) return;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (list.hidden) open(true);
      // Behind the last and before the first is the field itself.
      choose(((active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      list.children[active].click();
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      open(false);
    }
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) open(false);
  });
  // A press moves the focus, and the list would be gone before the click.
  list.addEventListener("mousedown", (event) => event.preventDefault());
}

function page(form, field, place) {
  const status = element("p", { role: "status", class: "search-status" });
  const facets = element("div", { class: "search-facets" });
  const list = element("ol", { class: "search-results" });
  const more = element("button", { type: "button" }, say("more"));
  place.append(status, facets, list, more);
  more.hidden = true;
  let found;
  let rest = [];
  let chosen = null;

  const showMore = async (isCurrent) => {
    const pages = await describeFirst(rest, shown);
    rest = rest.slice(shown);
    // Where a phrase is asked for, only the text itself can tell.
    const excerpts = found.asked.phrases.length
      ? await Promise.all(pages.map(({ href }) => excerpt(href, found)))
      : [];
    if (!isCurrent()) return;
    for (const [i, { href, title, kind }] of pages.entries()) {
      if (excerpts[i] === null) continue;
      const text = element("p", {});
      list.append(
        element("li", {}, element("a", { href }, title), " ", element("span", { class: "kind" }, kind), text),
      );
      if (excerpts[i]) write(text, excerpts[i]);
      else whenSeen(text, found, href);
    }
    more.hidden = !rest.length;
    if (found.asked.phrases.length) {
      if (!list.children.length && rest.length) await showMore(isCurrent);
      else status.textContent = list.children.length ? "" : say("none", { query: field.value.trim() });
    }
  };
  const show = async (results, isCurrent) => {
    list.replaceChildren();
    rest = results;
    status.textContent = results.length
      ? say("count", { count: results.length })
      : say("none", { query: field.value.trim() });
    await showMore(isCurrent);
  };
  const showFacets = async (isCurrent) => {
    facets.replaceChildren();
    if (found.results.length < 2) return;
    const numbers = new Set(found.results.map(({ page }) => page));
    const list = await index();
    const group = (entries) =>
      entries
        .map(({ term, postings }) => ({ term, of: new Set(postings.map(({ page }) => page).filter((page) => numbers.has(page))) }))
        .filter(({ of }) => of.size)
        .sort((a, b) => b.of.size - a.of.size)
        .slice(0, 12)
        .map(({ term, of }) => button(term, of));
    const button = (label, of) => {
      const made = element("button", { type: "button", "aria-pressed": "false" }, `${label} (${of.size})`);
      made.addEventListener("click", () => {
        const isOn = chosen !== made;
        chosen?.setAttribute("aria-pressed", "false");
        chosen = isOn ? made : null;
        made.setAttribute("aria-pressed", String(isOn));
        void show(isOn ? found.results.filter(({ page }) => of.has(page)) : found.results, isCurrent);
      });
      return made;
    };
    const kinds = group(await load(`${list.facets[0]}.bin`, binary));
    if (!isCurrent()) return;
    facets.append(element("div", { role: "group", "aria-label": say("kinds") }, ...kinds));
    const tags = element("details", {}, element("summary", {}, say("tags")));
    tags.addEventListener(
      "toggle",
      async () => {
        const buttons = group(await load(`${list.facets[1]}.bin`, binary));
        tags.append(element("div", { role: "group", "aria-label": say("tags") }, ...buttons));
      },
      { once: true },
    );
    facets.append(tags);
  };
  const update = latest(async (isCurrent) => {
    const query = field.value.trim();
    const address = new URL(location);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
    place.setAttribute("aria-busy", "true");
    try {
      const result = await find(field.value, true);
      if (!isCurrent()) return;
      found = result;
      chosen = null;
      if (result.asked.terms.length) {
        await show(result.results, isCurrent);
        await showFacets(isCurrent);
      } else {
        list.replaceChildren();
        facets.replaceChildren();
        status.textContent = "";
        more.hidden = true;
      }
    } catch {
      if (isCurrent()) status.textContent = say("failed");
    }
    place.setAttribute("aria-busy", "false");
  });

  more.addEventListener("click", async () => {
    const before = list.children.length;
    await showMore(() => true);
    list.children[before]?.querySelector("a").focus();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    update();
  });
  field.addEventListener("input", () => update(200));
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  if (field.value) update();
  else field.focus();
}

function whenSeen(text, found, href) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      excerpt(href, found).then((part) => write(text, part)).catch(() => text.remove());
    },
    { rootMargin: "100px" },
  );
  observer.observe(text);
}

function search(form) {
  const field = form.querySelector("input[type=search]");
  const place = document.querySelector("[data-search-results]");
  if (place) page(form, field, place);
  else suggest(form, field);
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

// Any topic.

async function anyTopic() {
  const list = await index();
  const [{ postings }] = await load(`${list.facets[2]}.bin`, binary);
  const at = Math.floor(Math.random() * postings.length);
  const { href } = await describe(postings[at].page);
  // Another one than this, if there is one.
  return href === location.href.split("#")[0] ? (await describe(postings[(at + 1) % postings.length].page)).href : href;
}

function random(link) {
  link.textContent = link.dataset.random;
  link.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    location.assign(await anyTopic().catch(() => link.href));
  });
}

// The page for addresses that there are not: what is called as the last part of the address is, or as all of it.

async function nearest(place) {
  const path = location.href.slice(root.length).split(/[?#]/)[0].replace(/\.\w+$/, "");
  const words = path.split("/").map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part; // No text in UTF-8.
    }
  });
  // Of those, the pages in the same folder first.
  const isBeside = ({ href }) => href.startsWith(root + path.split("/", 1));
  for (const query of [words.findLast(Boolean), words.join(" ")]) {
    const pages = query ? await describeFirst(best(await find(query, false)), 12) : [];
    if (!pages.length) continue;
    for (const { href, title, kind } of pages.sort((a, b) => isBeside(b) - isBeside(a)).slice(0, 5))
      place
        .querySelector("ul")
        .append(element("li", {}, element("a", { href }, title), " ", element("span", { class: "kind" }, kind)));
    place.firstElementChild.hidden = false;
    return;
  }
}

// Light or dark. What was chosen is shown before anything is painted, by partials/scheme.html.

function schemes(group) {
  const name = "staticwiki.scheme";
  const { dataset } = document.documentElement;
  const kept = () => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null; // The reader lets no site keep anything: a choice holds for its page.
    }
  };
  const show = (scheme) => {
    const isChosen = scheme === "light" || scheme === "dark";
    dataset.scheme = isChosen ? scheme : "system";
    for (const choice of group.querySelectorAll("input")) choice.checked = choice.value === dataset.scheme;
    document.querySelector("meta[name=color-scheme]").content = isChosen ? scheme : "light dark";
    for (const [i, bar] of document.querySelectorAll("meta[name=theme-color]").entries()) {
      const own = i ? "dark" : "light";
      bar.media = isChosen ? (own === scheme ? "all" : "not all") : `(prefers-color-scheme: ${own})`;
    }
  };
  group.addEventListener("change", ({ target }) => {
    show(target.value);
    try {
      localStorage.setItem(name, target.value);
    } catch {
      // As above.
    }
  });
  // Also what was chosen in another window, or on a later page than the one that the reader comes back to.
  const showKept = () => show(kept() ?? dataset.scheme);
  for (const event of ["storage", "pageshow"]) addEventListener(event, showKept);
  showKept();
  group.hidden = false;
}

// The contents beside the text say which section is being read.

function follow(nav) {
  const links = [...nav.querySelectorAll("a")];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  let current;
  let frame = 0;
  const update = () => {
    frame = 0;
    const { scrollHeight } = document.documentElement;
    const isEnd = scrollY > 0 && scrollY + innerHeight > scrollHeight - 2;
    const line = isEnd ? innerHeight : innerHeight / 4;
    const link = links[headings.findLastIndex((heading) => heading?.getBoundingClientRect().top < line)];
    if (link === current) return;
    current?.removeAttribute("aria-current");
    current = link;
    current?.setAttribute("aria-current", "location");
    // Long contents have a bar of their own.
    if (current) nav.scrollTop = current.offsetTop - nav.clientHeight / 2;
  };
  const later = () => (frame ||= requestAnimationFrame(update));
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later);
  update();
}

// Cards: what a link in the text leads to, beside it. A reference is shown with its links, and described by it to those who do
// not see it; of another page only the beginning, which is nothing that following the link does not give.

const isNote = (link) => link.matches(".citation a, .footnote-ref");
const isPage = (link) =>
  link.href.startsWith(root) &&
  link.pathname.endsWith("/") &&
  link.pathname !== location.pathname &&
  !link.closest("nav, .entries, .nearest, .card");

function noteOf(link) {
  const copy = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.cloneNode(true);
  if (!copy) return undefined;
  for (const back of copy.querySelectorAll(".back, .footnote-back-ref")) back.remove();
  for (const part of copy.querySelectorAll("[id]")) part.removeAttribute("id");
  const card = element("div", { class: "card", role: "note", id: "page.card" }, ...copy.childNodes);
  link.setAttribute("aria-describedby", card.id);
  return card;
}

export async function previewOf(link) {
  const { title, kind, summary } = await pageAt(link.href.split("#")[0]);
  if (!title || !summary) return undefined;
  return element(
    "div",
    { class: "card", "aria-hidden": "true" },
    element("span", { class: "kind" }, kind ?? ""),
    element("b", {}, title),
    element("p", {}, summary),
  );
}

function cards(main) {
  let timer;
  let wanted;
  let shown;
  let card;
  let pointerX;
  let isTouch = false;

  const close = () => {
    card?.remove();
    shown?.removeAttribute("aria-describedby");
    shown = card = undefined;
  };
  const turn = async () => {
    const link = wanted;
    let next;
    // Of a page that cannot be had nothing is shown.
    if (link) next = isNote(link) ? noteOf(link) : await previewOf(link).catch(() => undefined);
    if (link !== wanted) return;
    close();
    if (next) open(link, next);
  };
  const open = (link, next) => {
    [shown, card] = [link, next];
    card.popover = "manual";
    (link.closest("sup") ?? link).after(card);
    card.showPopover();
    // Beside all lines of the link, and where the pointer is on one.
    const { top, bottom } = link.getBoundingClientRect();
    const lines = [...link.getClientRects()];
    const { left } = lines.find((line) => line.left <= pointerX && pointerX <= line.right) ?? lines[0];
    const { clientWidth } = document.documentElement;
    const isAbove = bottom + card.offsetHeight + 16 > innerHeight && top > card.offsetHeight + 16;
    card.style.left = `${scrollX + Math.max(8, Math.min(left, clientWidth - card.offsetWidth - 8))}px`;
    card.style.top = `${scrollY + (isAbove ? top - card.offsetHeight - 6 : bottom + 6)}px`;
  };
  /** A link whose card is to be there after so many milliseconds; none, if none is. */
  const want = (link, wait) => {
    clearTimeout(timer);
    wanted = link;
    if (link === shown) return;
    if (wait) timer = setTimeout(turn, wait);
    else void turn();
  };
  /** The link that an element has a card of, or is the card of. */
  const linkAt = (target) => {
    if (card?.contains(target)) return shown;
    const link = main.contains(target) && target.closest("a[href]");
    return link instanceof HTMLAnchorElement && (isNote(link) || isPage(link)) ? link : undefined;
  };
  const focused = () => (document.activeElement.matches(":focus-visible") ? linkAt(document.activeElement) : undefined);

  document.addEventListener("pointerover", ({ target, pointerType, clientX }) => {
    if (pointerType === "touch") return;
    const link = linkAt(target);
    pointerX = clientX;
    // What has the focus keeps its card.
    want(link ?? (wanted && focused()), link ? 400 : 250);
  });
  document.documentElement.addEventListener("pointerleave", () => want(wanted && focused(), 250));
  document.addEventListener("focusin", ({ target }) => {
    // A press moves the focus too, and what is shown is not to go before the click.
    const link = linkAt(target);
    const next = link === shown || target.matches(":focus-visible") ? link : undefined;
    want(next, next && !isNote(next) ? 400 : 0);
  });
  document.addEventListener("pointerdown", ({ target, pointerType }) => {
    isTouch = pointerType === "touch";
    if (isTouch && linkAt(target) !== shown) want(undefined, 0);
  });
  document.addEventListener("click", (event) => {
    const link = linkAt(event.target);
    if (!link || card?.contains(event.target)) return;
    // The first tap shows the reference, a second one leads to it.
    if (isTouch && isNote(link) && link !== shown) {
      event.preventDefault();
      want(link, 0);
    } else want(undefined, 0);
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    if (card?.contains(document.activeElement)) shown.focus();
    want(undefined, 0);
  });
}

const start = (selector, begin) => {
  const found = document.querySelector(selector);
  if (found) return begin(found);
};

start("form[role=search]", search);
start("[data-random]", random);
start("[data-schemes]", schemes);
start(".contents", follow);
if (HTMLElement.prototype.showPopover) start("main", cards);
start("[data-nearest]", (place) => nearest(place).catch(() => place.remove()));
