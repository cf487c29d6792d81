/* The search of search.html. It runs in the browser, over http and from a disk alike: the index comes as scripts that call
   the functions of chronologySearch. Names and titles are there at once; the words of the texts are loaded by their first
   character, and the texts themselves 32 at a time, when a search needs them. */
"use strict";
var chronologySearch = (function () {
  var form = document.getElementById("search");
  var input = document.getElementById("q");
  var count = document.getElementById("count");
  var list = document.getElementById("found");
  var sorts = form.dataset.sorts.split("|");
  var STEP = 10;

  var data = null;       // What names.js brought.
  var byName = null;     // MiniSearch over names and titles.
  var words = new Map(); // MiniSearch over the texts, by first character.
  var texts = new Map(); // The texts, by the number of their file.
  var loading = new Map();
  var latest = 0;

  // As SearchWords.fold does it: a change here is a change there.
  var VARIANTS = { "\u064a": "\u06cc", "\u0649": "\u06cc", "\u0643": "\u06a9", "\u0629": "\u0647", "\u06c1": "\u0647", "\u06d5": "\u0647",
    "\u00f8": "o", "\u0142": "l", "\u0111": "d", "\u00f0": "d", "\u0127": "h", "\u0131": "i" };
  function fold(text) {
    return text.normalize("NFKD").replace(/[\p{M}\u200d\u0640\u00ad]/gu, "").toLowerCase()
      .replace(/[\u0660-\u0669]/g, function (c) { return String(c.charCodeAt(0) - 0x660); })
      .replace(/[\u06f0-\u06f9]/g, function (c) { return String(c.charCodeAt(0) - 0x6f0); })
      .replace(/[\u064a\u0649\u0643\u0629\u06c1\u06d5\u00f8\u0142\u0111\u00f0\u0127\u0131]/g, function (c) { return VARIANTS[c]; });
  }
  /* The words of a query; a zero-width non-joiner joins. */
  function split(text) {
    return fold(text).replace(/\u200c/g, "").split(/[^\p{L}\p{N}]+/u).filter(function (word) { return word && !data.common.has(word); });
  }
  /* The words under which a name is kept: where a non-joiner stands, the whole and its parts. */
  function splitName(text) {
    var parts = text.indexOf("\u200c") < 0 ? [] : split(text.replace(/\u200c/g, " "));
    return Array.from(new Set(split(text).concat(parts)));
  }

  var options = {
    fields: ["title", "more"],
    tokenize: splitName,
    processTerm: function (term) { return term; },
    searchOptions: {
      tokenize: split,
      combineWith: "AND",
      boost: { title: 2 },
      prefix: function (term) { return term.length > 1; },
      fuzzy: function (term) { return term.length > 7 ? 2 : term.length > 3 ? 1 : false; }
    }
  };

  /* A file of the index, once. */
  function load(name, has) {
    if (has()) { return Promise.resolve(); }
    if (!loading.has(name)) {
      loading.set(name, new Promise(function (done, failed) {
        var script = document.createElement("script");
        script.src = "search/" + name + ".js";
        script.onload = done;
        script.onerror = function () { loading.delete(name); script.remove(); failed(new Error(name)); };
        document.head.append(script);
      }));
    }
    return loading.get(name);
  }

  /* Makes of the terms of one character what MiniSearch itself would have saved. */
  function index(terms) {
    var ids = {}, lengths = {};
    var entries = terms.split("\n").map(function (line) {
      var parts = line.split(" ");
      var stands = {}, at = 0;
      for (var i = 1; i < parts.length; i++) {
        var told = parts[i].split("*");
        at += parseInt(told[0], 36);
        stands[at] = told[1] ? parseInt(told[1], 36) : 1;
        ids[at] = at;
        lengths[at] = [1];
      }
      return [parts[0], { 0: stands }];
    });
    return MiniSearch.loadJS({
      documentCount: data.texts, nextId: data.texts, documentIds: ids, fieldIds: { text: 0 }, fieldLength: lengths,
      averageFieldLength: [1], storedFields: {}, dirtCount: 0, index: entries, serializationVersion: 2
    }, { fields: ["text"], tokenize: split, processTerm: options.processTerm,
      searchOptions: { prefix: options.searchOptions.prefix, fuzzy: options.searchOptions.fuzzy } });
  }

  /* A word, and what names spell nearly so: a slip in its first character would lead to the wrong file of the index. */
  function spellings(word) {
    if (word.length < 4) { return [word]; }
    var near = new Set();
    byName.search(word, { prefix: false, fuzzy: 1 }).forEach(function (hit) {
      hit.terms.forEach(function (term) { if (term[0] !== word[0]) { near.add(term); } });
    });
    return [word].concat(Array.from(near).slice(0, 3));
  }

  /* The texts in which every word stands, the best first, each with the terms that matched. */
  function searchTexts(query) {
    var sought = query.map(spellings);
    var first = Array.from(new Set(sought.flat().map(function (word) { return word.codePointAt(0); })))
      .filter(function (c) { return data.characters.has(c); });
    return Promise.all(first.map(function (c) {
      return load("terms-" + c.toString(16), function () { return words.has(c); });
    })).then(function () {
      var found = null;
      sought.forEach(function (spelled) {
        var hits = new Map();
        spelled.forEach(function (word, n) {
          var shard = words.get(word.codePointAt(0));
          (shard ? shard.search(word) : []).forEach(function (hit) {
            if (!hits.has(hit.id)) { hits.set(hit.id, { id: hit.id, score: n ? hit.score / 2 : hit.score, terms: hit.terms }); }
          });
        });
        if (found === null) { found = hits; return; }
        found.forEach(function (before, id) {
          var hit = hits.get(id);
          if (!hit) { found.delete(id); return; }
          found.set(id, { id: id, score: before.score + hit.score, terms: before.terms.concat(hit.terms) });
        });
      });
      return Array.from((found || new Map()).values())
        .sort(function (a, b) { return b.score - a.score || a.id - b.id; });
    });
  }

  /* Puts a text into an element, its matching words in bold: text nodes only, never markup. */
  function mark(element, text, terms) {
    var wanted = new Set(terms);
    var at = 0;
    for (var match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*/gu)) {
      if (splitName(match[0]).some(function (word) { return wanted.has(word); })) {
        element.append(text.slice(at, match.index));
        var bold = document.createElement("b");
        bold.textContent = match[0];
        element.append(bold);
        at = match.index + match[0].length;
      }
    }
    element.append(text.slice(at));
  }

  /* A stretch of a long text around its first matching word. */
  function around(text, terms) {
    if (text.length <= 280) { return text; }
    var wanted = new Set(terms);
    var place = 0;
    for (var match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*/gu)) {
      if (splitName(match[0]).some(function (word) { return wanted.has(word); })) { place = match.index; break; }
    }
    var from = place < 90 ? 0 : text.indexOf(" ", place - 80) + 1;
    var to = from + 260 >= text.length ? text.length : text.lastIndexOf(" ", from + 260);
    if (to <= place) { to = Math.min(text.length, place + 200); }
    return (from > 0 ? "… " : "") + text.slice(from, to) + (to < text.length ? " …" : "");
  }

  function result(sort, href, title, text, terms) {
    var item = document.createElement("li");
    var label = document.createElement("span");
    label.className = "quiet small";
    label.textContent = sorts[sort];
    var link = document.createElement("a");
    link.href = href;
    link.dir = "auto";
    mark(link, title, terms);
    item.append(label, document.createElement("br"), link);
    if (text) {
      var line = document.createElement("p");
      line.dir = "auto";
      mark(line, around(text, terms), terms);
      item.append(line);
    }
    return item;
  }

  function said(key, n, q) {
    var number = String(n).replace(/[0-9]/g, function (digit) { return form.dataset.digits[digit]; });
    return form.dataset[key].replace("{n}", number).replace("{q}", function () { return q; });
  }

  /* Shows the results from one on, ten at a time. */
  function show(names, hits, from, run) {
    var all = names.length + hits.length;
    var part = hits.slice(Math.max(0, from - names.length), Math.max(0, from + STEP - names.length));
    var files = Array.from(new Set(part.map(function (hit) { return Math.floor(hit.id / data.chunk); })));
    return Promise.all(files.map(function (n) {
      return load("texts-" + n, function () { return texts.has(n); });
    })).then(function () {
      if (run !== latest) { return; }
      var items = names.slice(from, from + STEP).map(function (hit) {
        var name = data.names[hit.id];
        return result(name[0], name[1], name[2], name[3], hit.terms);
      });
      part.forEach(function (hit) {
        var text = texts.get(Math.floor(hit.id / data.chunk))[hit.id % data.chunk];
        var name = data.names[text[1]];
        items.push(result(text[0], name[1] + text[2], name[2], text[3], hit.terms));
      });
      list.append.apply(list, items);
      list.hidden = all === 0;
      if (from + STEP < all) {
        var last = document.createElement("li");
        var more = document.createElement("button");
        more.type = "button";
        more.className = "more";
        more.textContent = form.dataset.more;
        more.addEventListener("click", function () {
          show(names, hits, from + STEP, run).then(function () {
            last.remove();
            var next = list.querySelectorAll("a")[from + STEP];
            if (next) { next.focus(); }
          });
        });
        last.append(more);
        list.append(last);
      }
    });
  }

  function search() {
    var q = input.value.trim();
    var run = ++latest;
    var query = Array.from(new Set(split(q)));
    if (query.length === 0) {
      list.replaceChildren();
      list.hidden = true;
      count.textContent = "";
      return;
    }
    count.textContent = form.dataset.loading;
    var names = byName.search(q);
    searchTexts(query).then(function (hits) {
      if (run !== latest) { return; }
      list.replaceChildren();
      var all = names.length + hits.length;
      var one = form.dataset.singular.split(" ").indexOf(String(all)) >= 0;
      return show(names, hits, 0, run).then(function () {
        if (run === latest) { count.textContent = said(all === 0 ? "nothing" : one ? "one" : "other", all, q); }
      });
    }).catch(function () {
      if (run === latest) { count.textContent = form.dataset.failed; }
    });
  }

  function start() {
    byName = new MiniSearch(options);
    byName.addAll(data.names.map(function (name, id) { return { id: id, title: name[2], more: name[3] }; }));
    document.getElementById("no-script").remove();
    form.hidden = false;
    var timer = 0;
    input.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(search, 150);
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      clearTimeout(timer);
      // A page opened from a disk may not change its address; the search works all the same.
      try { history.replaceState(null, "", "?q=" + encodeURIComponent(input.value.trim())); } catch (refused) { }
      search();
    });
    document.addEventListener("keydown", function (event) {
      var links = Array.from(list.querySelectorAll("a"));
      var at = links.indexOf(document.activeElement);
      if (event.altKey || event.ctrlKey || event.metaKey || (at < 0 && document.activeElement !== input)) { return; }
      if (event.key === "ArrowDown" && at + 1 < links.length) {
        links[at + 1].focus();
      } else if (event.key === "ArrowUp" && at >= 0) {
        (at === 0 ? input : links[at - 1]).focus();
      } else if (event.key === "Escape" && at >= 0) {
        input.focus();
      } else {
        return;
      }
      event.preventDefault();
    });
    var asked = new URLSearchParams(location.search).get("q");
    if (asked) {
      input.value = asked.slice(0, input.maxLength);
      search();
    } else {
      input.focus();
    }
  }

  return {
    names: function (count, chunk, characters, common, names) {
      data = { texts: count, chunk: chunk, characters: new Set(characters), common: new Set(common), names: names };
      start();
    },
    terms: function (first, terms) { words.set(first, index(terms)); },
    texts: function (n, list) { texts.set(n, list); }
  };
})();
