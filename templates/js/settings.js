/* The reader's own settings, kept on this machine only. It runs before the page is painted, so that nothing flashes. */
(() => {
  "use strict";
  const KEY = "plainspeech";
  const root = document.documentElement;
  const known = { size: ["large", "larger", "largest"], spacing: ["wide"], colours: ["light", "dark", "contrast"], letters: ["even", "device"] };
  let chosen = {};

  // Storage may be blocked, and then the settings last as long as the page; or it holds anything.
  const read = (text) => {
    let found = null;
    try { found = JSON.parse(text); } catch { /* it is none of ours */ }
    chosen = {};
    for (const name in known) {
      if (known[name].includes(found?.[name])) chosen[name] = found[name];
    }
  };
  const apply = () => {
    for (const name in known) {
      if (chosen[name]) root.dataset[name] = chosen[name];
      else delete root.dataset[name];
    }
  };
  const keep = () => {
    try {
      if (Object.keys(chosen).length) localStorage.setItem(KEY, JSON.stringify(chosen));
      else localStorage.removeItem(KEY);
    } catch { /* nothing is kept */ }
  };

  root.dataset.script = "";
  try { read(localStorage.getItem(KEY)); } catch { /* it is blocked */ }
  apply();

  document.addEventListener("DOMContentLoaded", () => {
    const settings = document.getElementById("settings");
    if (!settings) return;
    const form = settings.querySelector("form");
    const button = settings.querySelector("summary");
    const show = () => {
      for (const input of form.elements) {
        if (input.type === "radio") input.checked = input.value === (root.dataset[input.name] || form.elements[input.name][0].value);
      }
    };
    const close = () => {
      settings.open = false;
      button.focus();
    };
    show();
    form.addEventListener("change", (event) => {
      const { name, value } = event.target;
      if (known[name].includes(value)) chosen[name] = value;
      else delete chosen[name];
      apply();
      keep();
    });
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      chosen = {};
      apply();
      keep();
      show();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    settings.querySelector(".close").addEventListener("click", close);
    settings.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && settings.open) close();
    });
    document.addEventListener("click", (event) => {
      if (!settings.contains(event.target)) settings.open = false;
    });
    // Another page of this site, in another tab, changed them.
    addEventListener("storage", (event) => {
      if (event.key !== KEY) return;
      read(event.newValue);
      apply();
      show();
    });
  });
})();
