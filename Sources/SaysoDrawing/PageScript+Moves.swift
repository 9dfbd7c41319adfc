extension PageWriter {
  /// Clicks, keys, links and the size of the picture.
  static let scriptMoves = """

      function natural() { return svg.viewBox.baseVal.width; }
      function setZoom(value) {
        var x = (pane.scrollLeft + pane.clientWidth / 2) / (pane.scrollWidth || 1);
        var y = (pane.scrollTop + pane.clientHeight / 2) / (pane.scrollHeight || 1);
        zoom = Math.min(4, Math.max(0.2, value));
        svg.style.width = natural() * zoom + "px";
        pane.scrollLeft = x * pane.scrollWidth - pane.clientWidth / 2;
        pane.scrollTop = y * pane.scrollHeight - pane.clientHeight / 2;
      }
      function wide() { return (pane.clientWidth - 2) / natural(); }
      function whole() {
        var most = parseFloat(getComputedStyle(pane).maxHeight) || innerHeight;
        return Math.min(wide(), (most - 4) / svg.viewBox.baseVal.height);
      }
      // Only what changes: each change makes the browser look at the whole page again.
      var measured = {};
      function setLength(element, name, value) {
        if (measured[name] !== value) { element.style.setProperty(name, value + "px"); }
        measured[name] = value;
      }
      function measure() {
        var pinned = bar && getComputedStyle(bar).position === "sticky";
        var sheet = getComputedStyle(panel).position === "fixed";
        var side = one(".side");
        setLength(root, "--bar", pinned ? bar.offsetHeight : 0);
        // What is left of the window below the head of the page, or below the bar once that is gone.
        var top = Math.max(pinned ? bar.offsetHeight : 0, side.getBoundingClientRect().top);
        setLength(side, "--side", Math.max(320, Math.round(innerHeight - top - 8)));
        setLength(root, "--sheet", sheet ? panel.offsetHeight : 0);
      }
      var actions = {
        next: function () { step(1); },
        previous: function () { step(-1); },
        cite: function () { copy(citation(current), "Citation"); },
        link: function () { copy(location.href.replace(/#.*/, "") + "#" + current.id, "Link"); },
        keys: function () {
          keys = !keys;
          buttons.keys.setAttribute("aria-pressed", String(keys));
          one("span", buttons.keys).textContent = keys ? "on" : "off";
        },
        close: function () { choose(null); },
        reset: function () { reset(); find.focus(); },
        in: function () { setZoom(zoom * 1.25); },
        out: function () { setZoom(zoom / 1.25); },
        fit: function () { setZoom(whole()); }
      };

      // To a statement, or to where one is drawn, written or listed.
      function go(id, focuses) {
        var target = id && byId(id);
        if (!target) { return false; }
        if (entries.indexOf(target) >= 0) {
          if (!matches(target)) { reset(); }
          choose(target, focuses);
          return true;
        }
        var link = target.closest("a") || one("a", target);
        if (!/^(line|row|place)-/.test(id) || !link) { return false; }
        var fold = target.closest("details");
        if (fold) { fold.open = true; }
        var frame = pane && pane.contains(target) ? pane : text && text.contains(target) && scrolls(text) ? text : null;
        if (frame) { center(frame, one("rect", target) || target); }
        (frame || target).scrollIntoView({ block: "nearest" });
        link.focus({ preventScroll: true });
        return true;
      }
      function goFromTo(event) {
        var button = event.target.closest("button");
        if (button && button.dataset.do) { actions[button.dataset.do](); return; }
        if (button && button.dataset.speaker) { pick("by", button.dataset.speaker); return; }
        var link = event.target.closest("a");
        var href = link && (link.getAttribute("href") || "");
        if (link) {
          if (href.charAt(0) === "#" && go(href.slice(1), true)) { event.preventDefault(); }
          return;
        }
        if (String(getSelection())) { return; }
        var node = event.target.closest("g.node");
        if (node) { pick("about", nameOf(node)); return; }
        var entity = event.target.closest("[data-entity]");
        if (entity && pick("about", entity.dataset.entity)) { return; }
        var stretch = event.target.closest("[data-place]");
        if (stretch) { inSentence(listOf(stretch, "place")); return; }
        var line = event.target.closest("tbody tr[id]");
        if (line) { go(line.id.slice(4), false); }
      }
      // The first statement of a sentence, then the next one with each click.
      function inSentence(numbers) {
        var here = [];
        numbers.forEach(function (n) { here = here.concat(inPlace[n] || []); });
        here = here.filter(matches);
        if (here.length) { choose(here[(here.indexOf(current) + 1) % here.length], false); }
      }
      function keydown(event) {
        if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) { return; }
        if (event.key === "Escape") {
          if (!byHand.hidden) { byHand.hidden = true; } else if (filtered()) { reset(); } else { choose(null); }
          return;
        }
        var on = event.target;
        if (on.matches("input, select, textarea")) { return; }
        if (on.matches("g.node") && (event.key === "Enter" || event.key === " ")) {
          pick("about", nameOf(on));
        } else if (on === pane && "+-0".indexOf(event.key) >= 0) {
          actions[{ "+": "in", "-": "out", "0": "fit" }[event.key]]();
        } else if (keys && event.key === "n") { step(1);
        } else if (keys && event.key === "p") { step(-1);
        } else if (keys && event.key === "/") { find.focus(); find.select();
        } else { return; }
        event.preventDefault();
      }

      if (!entries.length) { return; }
      root.classList.add("js");
      all(".toolbar, .filters").forEach(function (e) { e.hidden = false; });
      all("[data-pick]").forEach(function (e) {
        var button = document.createElement("button");
        button.type = "button";
        button.dataset.speaker = e.dataset.pick;
        button.textContent = e.textContent;
        if (offers("by", e.dataset.pick)) { e.replaceChildren(button); }
      });
      nodes.forEach(function (g) {
        if (!offers("about", nameOf(g))) { return; }
        g.setAttribute("tabindex", "0");
        g.setAttribute("role", "button");
      });
      if (text) { text.tabIndex = 0; }
      if (svg) {
        setZoom(wide() < 0.55 ? 0.8 : Math.min(1.3, wide()));
        // What is too large to be read whole begins where most is stated.
        var largest = nodes.map(function (g) { return [g, g.getBoundingClientRect()]; })
          .sort(function (a, b) { return b[1].width * b[1].height - a[1].width * a[1].height; })[0];
        if (wide() < 0.55 && largest) {
          var frame = pane.getBoundingClientRect();
          pane.scrollLeft += largest[1].left + largest[1].width / 2 - frame.left - frame.width / 2;
          pane.scrollTop += largest[1].top + largest[1].height / 2 - frame.top - frame.height / 2;
        }
      }
      apply();
      show(current);
      all("g.statement", svg || root).forEach(function (g) {
        var entry = byId(g.id.replace(/^line-/, "")), link = g.closest("a");
        if (!link || entries.indexOf(entry) < 0) { return; }
        if (matchMedia("(hover: hover) and (min-width: 64rem)").matches) {
          link.addEventListener("mouseenter", function () { show(entry); });
          link.addEventListener("mouseleave", function () { show(current); });
        }
        link.addEventListener("focus", function () {
          if (!link.matches(":focus-visible")) { return; }
          show(entry);
          // The sheet of a narrow screen may have grown over it.
          if (getComputedStyle(panel).position === "fixed") { g.scrollIntoView({ block: "nearest" }); }
        });
        link.addEventListener("blur", function () { show(current); });
      });
      document.addEventListener("click", goFromTo);
      document.addEventListener("keydown", keydown);
      find.addEventListener("input", apply);
      selects.forEach(function (s) { s.addEventListener("change", apply); });
      addEventListener("resize", measure);
      addEventListener("scroll", measure, { passive: true });
      addEventListener("hashchange", function () { go(location.hash.slice(1), true); });
      // The browser, too, goes to the place that the address names, once all is there.
      addEventListener("load", function () { setTimeout(function () { panel.scrollTop = 0; }); });
      go(location.hash.slice(1), true);
    })();

    """
}
