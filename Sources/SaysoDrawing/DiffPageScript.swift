extension DiffPageWriter {
  /// The hash that the page's policy lets through; a test says what it must be when it is wrong.
  static let scriptHash = "cozGionPev9Jq3i4giLEnjbVO63bB1cdEXFmyeGKb5A="

  /// Moves from change to change and keeps the pictures in step; writes no text but numbers.
  static let script = """

    (function () {
      "use strict";
      var root = document.documentElement;
      function all(selector, within) { return Array.from((within || document).querySelectorAll(selector)); }
      var entries = all("li.change");
      var stage = document.getElementById("pictures");
      var panes = all(".pane", stage);
      var place = document.querySelector(".place");
      var buttons = {};
      all("button[data-do]").forEach(function (b) { buttons[b.dataset.do] = b; });
      var current = -1, zoom = 0, keys = true;

      function drawing(pane) { return pane.querySelector("svg"); }
      function shown() { return panes.filter(function (p) { return p.clientWidth > 0; }); }

      function natural(pane) { return drawing(pane).viewBox.baseVal.width; }
      function fitting() {
        var pane = shown()[0];
        var box = drawing(pane).viewBox.baseVal;
        return Math.min(pane.clientWidth / box.width, pane.clientHeight / box.height);
      }
      function setZoom(value) {
        if (!shown().length) { return; }
        var centers = panes.map(function (p) {
          return [(p.scrollLeft + p.clientWidth / 2) / (p.scrollWidth || 1),
                  (p.scrollTop + p.clientHeight / 2) / (p.scrollHeight || 1)];
        });
        zoom = Math.min(4, Math.max(value, Math.min(fitting(), 1)));
        panes.forEach(function (p, i) {
          drawing(p).style.width = natural(p) * zoom + "px";
          p.scrollLeft = centers[i][0] * p.scrollWidth - p.clientWidth / 2;
          p.scrollTop = centers[i][1] * p.scrollHeight - p.clientHeight / 2;
        });
      }
      function readable() { return Math.max(fitting(), 0.85); }
      function measure() { root.style.setProperty("--stage", pinned() ? stage.offsetHeight + "px" : "0px"); }
      function pinned() { return getComputedStyle(stage).position === "sticky"; }

      function lines(entry) {
        return (entry.dataset.lines || "").split(" ").map(function (id) { return document.getElementById(id); })
          .filter(Boolean);
      }
      function center(pane, group) {
        var box = (group.querySelector("rect") || group).getBoundingClientRect();
        var frame = pane.getBoundingClientRect();
        pane.scrollLeft += box.left + box.width / 2 - frame.left - frame.width / 2;
        pane.scrollTop += box.top + box.height / 2 - frame.top - frame.height / 2;
      }
      function centerAll() {
        if (current < 0) { return; }
        var marked = lines(entries[current]);
        shown().forEach(function (pane) {
          var here = marked.filter(function (g) { return pane.contains(g); })[0];
          if (here) { center(pane, here); }
        });
        shown().forEach(function (pane) {
          var other = shown().filter(function (p) {
            return p !== pane && marked.some(function (g) { return p.contains(g); }); })[0];
          if (other && !marked.some(function (g) { return pane.contains(g); })) { follow(other, pane); }
        });
      }
      function follow(from, to) { to.scrollLeft = from.scrollLeft; to.scrollTop = from.scrollTop; }

      function select(index, moves) {
        if (!entries.length) { return; }
        all(".current").forEach(function (e) { e.classList.remove("current"); e.removeAttribute("aria-current"); });
        current = Math.min(entries.length - 1, Math.max(0, index));
        var entry = entries[current];
        entry.classList.add("current");
        entry.setAttribute("aria-current", "true");
        lines(entry).forEach(function (g) { g.classList.add("current"); });
        measure();
        if (moves) {
          entry.focus({ preventScroll: true });
          entry.scrollIntoView({ block: "start" });
        }
        centerAll();
        place.textContent = "Change " + (current + 1) + " of " + entries.length;
        history.replaceState(null, "", "#" + entry.id);
      }
      function show(view) {
        stage.classList.toggle("sides-only", view === "sides");
        stage.classList.toggle("merged-only", view === "merged");
        ["sides", "merged"].forEach(function (v) { buttons[v].setAttribute("aria-pressed", String(v === view)); });
        if (panes.length) { setZoom(zoom || readable()); }
        measure();
        centerAll();
      }
      function setKeys(on) {
        keys = on;
        buttons.keys.setAttribute("aria-pressed", String(on));
        buttons.keys.querySelector("span").textContent = on ? "on" : "off";
      }
      var actions = {
        next: function () { select(current + 1, true); },
        previous: function () { select(current < 0 ? 0 : current - 1, true); },
        sides: function () { show("sides"); },
        merged: function () { show("merged"); },
        in: function () { setZoom(zoom * 1.25); },
        out: function () { setZoom(zoom / 1.25); },
        fit: function () { setZoom(fitting()); },
        keys: function () { setKeys(!keys); }
      };

      // To an entry, or to a line of a picture, whose entry is then the current one.
      function go(id, moves) {
        var target = id && document.getElementById(id);
        if (!target) { return false; }
        if (target.matches("li.change")) { select(entries.indexOf(target), moves); return true; }
        var fold = target.closest("details");
        if (fold) { fold.open = true; target.focus(); target.scrollIntoView({ block: "start" }); return true; }
        var entry = entries.filter(function (e) { return lines(e).indexOf(target) >= 0; })[0];
        if (!entry) { return false; }
        var figure = target.closest("figure");
        if (!figure.clientWidth) { show(figure.classList.contains("merged") ? "merged" : "sides"); }
        select(entries.indexOf(entry), false);
        if (!pinned()) { figure.scrollIntoView({ block: "nearest" }); }
        var link = target.closest("a");
        if (link) { link.focus({ preventScroll: true }); }
        return true;
      }

      document.addEventListener("click", function (event) {
        var button = event.target.closest("button[data-do]");
        if (button) { actions[button.dataset.do](); return; }
        var link = event.target.closest("a");
        var href = link && (link.getAttribute("href") || "");
        if (href && href.charAt(0) === "#" && go(href.slice(1), true)) { event.preventDefault(); }
      });
      document.addEventListener("keydown", function (event) {
        if (!keys || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) { return; }
        if (event.key === "n") { actions.next(); } else if (event.key === "p") { actions.previous(); } else { return; }
        event.preventDefault();
      });
      panes.forEach(function (pane) {
        pane.addEventListener("scroll", function () {
          shown().forEach(function (other) { if (other !== pane) { follow(pane, other); } });
        }, { passive: true });
      });
      addEventListener("resize", measure);
      addEventListener("hashchange", function () { go(location.hash.slice(1), true); });

      root.classList.add("js");
      stage.querySelector(".toolbar").hidden = false;
      if (panes.length) {
        show("sides");
      } else {
        all(".group", stage).forEach(function (g) { g.hidden = true; });
      }
      go(location.hash.slice(1), true);
    })();

    """
}
