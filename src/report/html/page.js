"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  root.classList.add("js");

  // Decisions: kept in the browser where it allows, handed out as lines of JSON.
  const key = "crosscheck:" + root.dataset.report;
  const cards = all(".card");
  const bar = document.querySelector(".export");
  const by = bar.querySelector(".by");
  let made = {};
  try { made = JSON.parse(localStorage.getItem(key)) || {}; } catch { /* a page may not keep anything */ }
  const keep = () => { try { localStorage.setItem(key, JSON.stringify(made)); } catch { /* the same */ } };
  const today = () => new Date().toISOString().slice(0, 10);
  const show = card => {
    const done = made[card.id];
    card.classList.toggle("decided", !!done);
    all("input[type=radio]", card).forEach(r => { r.checked = !!done && r.value === done.state; });
    const reason = card.querySelector("[name=reason]");
    if (done && document.activeElement !== reason) reason.value = done.reason || "";
    card.querySelector(".undo").hidden = !done;
  };
  const count = () => {
    const n = cards.filter(c => made[c.id]).length;
    bar.querySelector(".made").textContent = n + " of " + cards.length;
    bar.hidden = n === 0;
  };
  const decide = (card, state) => {
    if (state) made[card.id] = { state, reason: card.querySelector("[name=reason]").value, at: today() };
    else delete made[card.id];
    show(card); count(); keep();
  };
  const lines = () => cards.filter(c => made[c.id]).map(card => {
    const { id, ...about } = JSON.parse(card.dataset.decision);
    const { state, reason, at } = made[card.id];
    return JSON.stringify({ ...about, state, reason, by: by.value, at, until: null, finding: id }) + "\n";
  }).join("");
  for (const card of cards) {
    card.addEventListener("change", e => { if (e.target.type === "radio") decide(card, e.target.value); });
    card.querySelector("[name=reason]").addEventListener("input", () => {
      if (made[card.id]) decide(card, made[card.id].state);
    });
    card.querySelector("form").addEventListener("submit", e => e.preventDefault());
    card.querySelector(".undo").addEventListener("click", () => decide(card, null));
    show(card);
  }
  count();
  bar.querySelector(".download").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([lines()], { type: "application/jsonl" }));
    link.download = "decisions.jsonl";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
  const copy = bar.querySelector(".copy");
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(lines());
    } catch {
      const area = document.createElement("textarea");
      area.value = lines();
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    copy.textContent = "Copied";
    setTimeout(() => { copy.textContent = "Copy"; }, 1500);
  });
  window.crosscheck = { decisions: lines };

  // Keys: through the cards, and what to do with one.
  let at = -1;
  const go = step => {
    const seen = cards.filter(c => c.offsetParent !== null);
    if (!seen.length) return;
    at = Math.min(Math.max(seen.indexOf(cards[at]) + step, 0), seen.length - 1);
    cards.forEach(c => c.classList.remove("now"));
    const card = seen[at];
    at = cards.indexOf(card);
    card.classList.add("now");
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "start" });
  };
  document.addEventListener("keydown", e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.matches("input[type=text], input[type=search], select, textarea")) return;
    const card = cards[at];
    switch (e.key) {
      case "j": go(1); break;
      case "k": go(-1); break;
      case "c": if (card) decide(card, "confirmed-fine"); break;
      case "n": if (card) decide(card, "different"); break;
      case "e": { const d = card && card.querySelector(".evidence"); if (d) d.open = !d.open; break; }
      default: return;
    }
    e.preventDefault();
  });

  // The matrix: find, pick a kind, order.
  for (const part of all("details.part").filter(p => p.querySelector(".matrix"))) {
    const body = part.querySelector("tbody");
    const [find, kind, order] = [".find", ".kind", ".order"].map(s => part.querySelector(s));
    const rows = all("tr", body);
    const sort = {
      verdict: (a, b) => a.dataset.at - b.dataset.at,
      name: (a, b) => (a.dataset.name < b.dataset.name ? -1 : 1),
      kind: (a, b) => (a.dataset.kind === b.dataset.kind ? a.dataset.at - b.dataset.at : a.dataset.kind < b.dataset.kind ? -1 : 1),
    };
    const draw = () => {
      const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const row of rows) {
        const text = row.textContent.toLowerCase();
        row.hidden = (kind.value && row.dataset.kind !== kind.value) || !words.every(w => text.includes(w));
      }
      body.append(...rows.sort(sort[order.value]));
    };
    [find, kind, order].forEach(input => input.addEventListener("input", draw));
  }

  // The texts: two of them, left and right.
  for (const part of all("details.part").filter(p => p.querySelector(".pick"))) {
    const picks = all(".pick", part);
    const texts = all(".text", part);
    const draw = () => {
      for (const text of texts) text.hidden = !picks.some(p => p.value === text.dataset.siglum);
      const grid = part.querySelector(".texts");
      for (const pick of picks) grid.append(...texts.filter(t => t.dataset.siglum === pick.value));
    };
    picks.forEach(p => p.addEventListener("input", draw));
    draw();
    part.reveal = text => {
      if (!text.hidden) return;
      picks[1].value = text.dataset.siglum;
      draw();
    };
  }

  // A link opens what it leads into.
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let d = target.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
    const text = target.closest(".text");
    const part = text && text.closest("details.part");
    if (part && part.reveal) part.reveal(text);
    target.scrollIntoView({ block: target.matches("article.text, details") ? "start" : "center" });
  };
  window.addEventListener("hashchange", open);
  if (location.hash) open();
  window.addEventListener("beforeprint", () => all("details").forEach(d => { d.open = true; }));
})();
