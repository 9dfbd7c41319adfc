extension PageWriter {
  /// The hash that the page's policy lets through; a test says what it must be when it is wrong.
  static let scriptHash = "FFhSnzeyPjK3q3hFSqSdnf+ceqCKA+zVoRbxzG2wnbM="

  /// Keeps picture, panel, text and table in step, and filters them; all text it writes stands in the page.
  static let script = scriptStart + scriptChoice + scriptFilters + scriptMoves

  /// What stands where in the page.
  private static let scriptStart = """

    (function () {
      "use strict";
      var root = document.documentElement;
      function all(selector, within) { return Array.from((within || document).querySelectorAll(selector)); }
      function one(selector, within) { return (within || document).querySelector(selector); }
      function byId(id) { return document.getElementById(id); }
      function listOf(element, name) { return (element.getAttribute("data-" + name) || "").split(" ").filter(Boolean); }
      var entries = all(".entry");
      var panel = byId("statement"), pane = one(".pane"), svg = pane && one("svg", pane), text = byId("text");
      var bar = one(".filters"), find = byId("find"), selects = all("select[data-filter]");
      var status = one(".said"), byHand = one(".by-hand"), count = one(".count span"), told = one(".told");
      var sources = all(".documents li"), buttons = {};
      all("button[data-do]").forEach(function (b) { buttons[b.dataset.do] = b; });
      var current = null, keys = true, zoom = 1;
      var still = matchMedia("(prefers-reduced-motion: reduce)");

      function line(entry) { return byId("line-" + entry.id); }
      function row(entry) { return byId("row-" + entry.id); }
      var stretches = {}, inPlace = {};
      all("[data-place]").forEach(function (e) {
        listOf(e, "place").forEach(function (n) { (stretches[n] = stretches[n] || []).push(e); });
      });
      entries.forEach(function (entry) {
        listOf(entry, "places").forEach(function (n) { (inPlace[n] = inPlace[n] || []).push(entry); });
      });
      var refsTo = {};
      all(".refs a").forEach(function (a) { (refsTo[a.hash.slice(1)] = refsTo[a.hash.slice(1)] || []).push(a); });
      function refs(entry) { return refsTo[entry.id] || []; }
      // A box that is drawn again, in a speaker's frame say, tells whose it is; one of a speaker alone is no entity.
      var nodes = svg ? all("g.node:not(.source)", svg) : [];
      function nameOf(node) { return node.getAttribute("data-node") || node.id; }

      function motion() { return still.matches ? "auto" : "smooth"; }
      function scrolls(element) {
        return /auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight;
      }
      // Into the middle of a frame that scrolls by itself, so that the page stays where it is.
      function center(frame, element) {
        var box = element.getBoundingClientRect(), view = frame.getBoundingClientRect();
        frame.scrollBy({ behavior: motion(), left: box.left + box.width / 2 - view.left - view.width / 2,
          top: box.top + Math.min(box.height, view.height) / 2 - view.top - view.height / 2 });
      }
    """

  /// Which statement is shown, in all places at once.
  private static let scriptChoice = """

      function mark(entry, on) {
        var lit = [entry, line(entry), row(entry)].concat(refs(entry));
        listOf(entry, "places").forEach(function (n) { lit = lit.concat(stretches[n] || []); });
        lit.filter(Boolean).forEach(function (e) { e.classList.toggle("now", on && e !== entry); });
        [row(entry)].concat(refs(entry)).filter(Boolean).forEach(function (e) {
          if (on) { e.setAttribute("aria-current", "true"); } else { e.removeAttribute("aria-current"); }
        });
      }
      function show(entry) {
        entries.forEach(function (e) { e.classList.toggle("shown", e === entry); });
        one(".nothing").hidden = Boolean(entry);
        panel.classList.toggle("open", Boolean(entry));
        ["cite", "link"].forEach(function (name) { buttons[name].hidden = !entry; });
        measure();
      }
      function choose(entry, focuses) {
        if (current) { mark(current, false); }
        current = entry;
        show(entry);
        say("");
        byHand.hidden = true;
        if (!entry) { history.replaceState(null, "", location.pathname + location.search); return; }
        mark(entry, true);
        panel.scrollTop = 0;
        history.replaceState(null, "", "#" + entry.id);
        if (line(entry)) { center(pane, one("rect", line(entry)) || line(entry)); }
        var first = placeOf(entry);
        if (first && scrolls(text)) { center(text, first); }
        if (focuses) { entry.focus({ preventScroll: true }); }
      }
      function placeOf(entry) {
        var first = (stretches[listOf(entry, "places")[0]] || [])[0];
        var fold = first && first.closest("details");
        if (fold) { fold.open = true; }
        return first;
      }
      function step(by) {
        var left = entries.filter(matches);
        if (!left.length) { return; }
        var at = left.indexOf(current);
        choose(left[at < 0 ? (by > 0 ? 0 : left.length - 1) : Math.min(left.length - 1, Math.max(0, at + by))], true);
      }
      function citation(entry) {
        var cited = [one(".sentence", entry).textContent];
        all(".quote", entry).forEach(function (quote) {
          var source = quote.dataset.cite || sources[quote.dataset.source].dataset.cite;
          cited.push("\\u201C" + wordsOf(quote).replace(/\\s+/g, " ").trim() + "\\u201D");
          cited.push(source + ", characters " + quote.dataset.characters + ".");
        });
        cited.push("Statement " + one(".statement-key", entry).textContent + ".");
        return cited.join("\\n");
      }
      function say(words) { status.textContent = words; }
      function copy(words, name) {
        function done() { say(name + " copied."); }
        function manual() {
          byHand.hidden = false;
          one("textarea", byHand).value = words;
          one("textarea", byHand).focus();
          one("textarea", byHand).select();
          say("This browser does not let a page copy; the words are selected.");
        }
        if (navigator.clipboard) { navigator.clipboard.writeText(words).then(done, manual); } else { manual(); }
      }
    """

  /// Filters act on picture, table and text alike.
  private static let scriptFilters = """

      function folded(words) { return words.normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").toLowerCase().replace(/\\s+/g, " "); }
      // The names, the relation and the quotes, without the names of their parts.
      function wordsOf(element) {
        var found = "", walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          if (!walker.currentNode.parentElement.closest(".tag")) { found += walker.currentNode.data; }
        }
        return found;
      }
      var words = new Map(entries.map(function (entry) {
        return [entry, folded(all(".sentence, .quote", entry).map(wordsOf).join(" "))];
      }));
      function filtered() { return Boolean(find.value.trim()) || selects.some(function (s) { return s.value; }); }
      function matches(entry) {
        return selects.every(function (s) { return !s.value || listOf(entry, s.dataset.filter).indexOf(s.value) >= 0; })
          && words.get(entry).indexOf(folded(find.value.trim())) >= 0;
      }
      function fade(element, on) {
        var link = element.closest("a") || element;
        element.classList.toggle("faded", on);
        if (link === element) { return; }
        if (on) { link.setAttribute("tabindex", "-1"); link.setAttribute("aria-hidden", "true"); }
        else { link.removeAttribute("tabindex"); link.removeAttribute("aria-hidden"); }
      }
      function apply() {
        var left = new Set(entries.filter(matches)), about = selectOf("about");
        var ends = {};
        left.forEach(function (e) { listOf(e, "about").forEach(function (id) { ends[id] = true; }); });
        entries.forEach(function (entry) {
          var off = !left.has(entry);
          entry.classList.toggle("off", off);
          row(entry).hidden = off;
          if (line(entry)) { fade(line(entry), off); }
          refs(entry).forEach(function (a) { a.classList.toggle("off-here", off); });
        });
        nodes.forEach(function (g) {
          g.classList.toggle("faded", filtered() && !ends[nameOf(g)]);
          g.classList.toggle("picked", about === nameOf(g));
          if (g.hasAttribute("tabindex")) { g.setAttribute("aria-pressed", String(about === nameOf(g))); }
        });
        function isOff(id) { return !left.has(byId(id)); }
        all("[data-between]", svg || root).forEach(function (g) {
          g.classList.toggle("faded", listOf(g, "between").some(isOff));
        });
        all("[data-says]", svg || root).forEach(function (g) {
          g.classList.toggle("faded", listOf(g, "says").every(isOff));
        });
        Object.keys(stretches).forEach(function (n) {
          var off = !(inPlace[n] || []).some(function (e) { return left.has(e); });
          stretches[n].forEach(function (e) { e.classList.toggle("off-here", off); });
        });
        selects.forEach(function (s) { s.classList.toggle("on", Boolean(s.value)); });
        all("button[data-speaker]").forEach(function (b) {
          b.setAttribute("aria-pressed", String(selectOf("by") === b.dataset.speaker));
        });
        count.textContent = left.size + " of " + entries.length + (entries.length === 1 ? " statement" : " statements");
        told.textContent = filtered() ? "Only " + count.textContent + " listed: " + asked().join("; ") + "." : "";
        if (current && !left.has(current)) { choose(null); }
        measure();
      }
      // What the filters ask for, in the words of the page, for who reads it on paper.
      function asked() {
        var chosen = selects.filter(function (s) { return s.value; }).map(function (s) {
          return s.closest("label").firstChild.data + ": " + s.selectedOptions[0].text;
        });
        return (find.value.trim() ? ["search: " + find.value.trim()] : []).concat(chosen);
      }
      function selectOf(name) { return selects.filter(function (s) { return s.dataset.filter === name; })[0].value; }
      function offers(name, value) {
        return all("select[data-filter=" + name + "] option").some(function (o) { return o.value === value; });
      }
      function pick(name, value) {
        var select = selects.filter(function (s) { return s.dataset.filter === name; })[0];
        if (!offers(name, value)) { return false; }
        select.value = select.value === value ? "" : value;
        apply();
        return true;
      }
      function reset() {
        find.value = "";
        selects.forEach(function (s) { s.value = ""; });
        apply();
      }
    """
}
