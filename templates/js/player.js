/* Reading along: the sentence that is heard is lit and kept in view. Without this script the browser's own control plays. */
const startPlayer = (audio, section) => {
  const one = (name) => section.querySelector(`.${name}`);
  const on = (target, events, act) => events.split(" ").forEach((name) => target.addEventListener(name, act, true));
  const player = one("player"), more = one("more"), speed = one("speed"), slow = one("slow"), keys = one("keys");
  const root = document.documentElement;

  /* What is remembered, on this machine only; a browser may refuse. */
  const recall = (key) => {
    try { return JSON.parse(localStorage[key]) || {}; } catch { return {}; }
  };
  const remember = (key, value) => {
    try { localStorage[key] = JSON.stringify(value); } catch { /* then it is forgotten */ }
  };
  const CHOICES = "plainspeech player", PLACES = `plainspeech ${section.dataset.place}`;
  const places = recall(PLACES); // seconds by program, the one heard last at the end

  /* "title 3 - 560|about-title 715": parts, in each the elements and when they are heard, in hundredths of a second. */
  const recordingOf = ({ dataset }) => {
    const cues = [], heads = [];
    dataset.cues.split("|").forEach((text, part) => {
      for (const [, id, at] of text.matchAll(/(\S+) (\d+)/g)) {
        const cue = { element: document.getElementById(id), start: at / 100, part };
        heads[part] = heads[part] || cue;
        cues.push(cue);
        cue.element?.classList.add("cue");
      }
    });
    return { ...dataset, cues, heads };
  };
  const controls = [...document.querySelectorAll("[data-cues]")];
  const recordings = Object.fromEntries(controls.map((control) => [control.dataset.program, recordingOf(control)]));
  const whole = () => (slow?.checked && recordings["handout-slow"]) || recordings[one("big").dataset.program];
  const isShort = ({ program }) => program === "short";

  let recording, lit; // what is in the player, and its cue that is heard
  let wished = false, wanted = null; // to play, and to go there (seconds), as soon as it can
  let following = true, moving = 0; // until when (ms) it is the player that scrolls
  const now = () => wanted ?? audio.currentTime;
  const indexIn = (cues) => Math.max(0, cues.filter(({ start }) => start <= now() + 0.01).length - 1);

  /* In view, unless the reader has scrolled away. */
  const room = () => innerHeight - player.offsetHeight;
  const follow = (value) => { one("follow").hidden = following = value; };
  const isInView = ({ top, bottom }) => bottom > 0 && top < room();
  const keepInView = () => {
    const box = lit?.element?.getBoundingClientRect();
    if (!box) return;
    if (isInView(box)) follow(true);
    if (!following || (box.top > 8 && box.bottom < room() - 8)) return;
    moving = performance.now() + 1200;
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    lit.element.scrollIntoView({ block: box.height < room() / 2 ? "center" : "start", behavior });
  };

  /* For the eye alone: nothing is announced, and the focus stays. */
  const light = (cue) => {
    if (cue === lit) return;
    const isNewPart = cue?.part !== lit?.part;
    lit?.element?.classList.remove("lit");
    lit = cue;
    if (!cue) return;
    cue.element?.classList.add("lit");
    if (isNewPart) showPart();
    keepInView();
    keepPlace();
  };
  const showPart = () => {
    const { name, rest, heads } = recording;
    const title = heads[lit.part].element?.textContent || (lit.part ? rest : "") || name;
    one("part").textContent = title;
    one("recording").textContent = title === name ? "" : name;
    if (window.MediaMetadata) navigator.mediaSession.metadata = new MediaMetadata({ title, artist: document.title });
  };
  const clock = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 19).replace(/^0(0:0?)?/, "");
  const show = () => {
    if (player.hidden) return;
    light(recording.cues[indexIn(recording.cues)]);
    const time = `${clock(now())} / ${clock(recording.seconds)}`;
    if (one("time").textContent !== time) one("time").textContent = time;
    player.style.setProperty("--done", now() / recording.seconds);
  };
  const eachFrame = () => {
    show();
    if (!audio.paused) requestAnimationFrame(eachFrame);
  };
  const showState = () => {
    for (const item of [player, ...controls]) {
      item.classList.toggle("playing", wished && (item === player || isShort(item.dataset) === isShort(recording)));
    }
    const program = stopped();
    one("again").hidden = !program;
    if (program) one("where").textContent = `(${recordings[program].name}, ${clock(places[program])})`;
  };
  const wish = (value) => {
    wished = value;
    showState();
  };
  const tell = (isBroken) => {
    one("failed").hidden = !isBroken;
    player.classList.toggle("broken", isBroken);
  };
  const fail = () => {
    tell(true);
    wish(false);
  };

  /* Where one stopped, in a recording that is not in the player. */
  const keepPlace = () => {
    delete places[recording.program];
    if (!audio.ended) places[recording.program] = now();
    remember(PLACES, places);
  };
  const stopped = () => Object.keys(places).reverse()
    .find((program) => places[program] > 10 && program !== recording?.program && recordings[program]);

  const play = () => {
    wish(true);
    if (audio.error) {
      wanted = now();
      audio.load();
    }
    audio.play().catch(() => {}); // an error has its event
  };
  const pause = () => {
    wish(false);
    audio.pause();
  };
  const seek = (time) => {
    wanted = time;
    const { seekable, src } = audio;
    const reach = seekable.length && seekable.end(seekable.length - 1);
    if (!audio.readyState) return show();
    if (src.startsWith("http") && reach < Math.min(time, audio.duration - 1)) return takeWhole(src);
    audio.currentTime = time;
    wanted = null;
    show();
  };
  /* Where a server cannot give a part of a file, a browser needs all of it to go anywhere in it. */
  const takeWhole = async (src) => {
    try {
      const answer = await fetch(src);
      const file = URL.createObjectURL(await answer.blob());
      if (audio.src === src) audio.src = recording.src = file;
    } catch { fail(); }
  };
  const choose = (chosen, time) => {
    follow(true);
    if (chosen !== recording) {
      light();
      recording = chosen;
      if (audio.getAttribute("src") !== chosen.src) audio.src = chosen.src;
    }
    player.hidden = false;
    root.classList.add("listening");
    seek(time);
    showState();
  };
  const begin = (chosen, time) => {
    choose(chosen, time);
    play();
  };
  const close = () => {
    pause();
    light();
    player.hidden = true;
    root.classList.remove("listening");
    one("big").focus({ preventScroll: true });
  };
  /* Back is to the beginning of what is heard, if that is some time ago. */
  const step = (list, by) => {
    const cues = recording[list], at = indexIn(cues);
    follow(true);
    seek(cues[Math.max(0, by < 0 && now() - cues[at].start > 2 ? at : at + by)]?.start ?? now());
  };
  const setSpeed = (by) => {
    speed.selectedIndex = Math.min(Math.max(speed.selectedIndex + by, 0), speed.length - 1);
    audio.playbackRate = audio.defaultPlaybackRate = speed.value;
    remember(CHOICES, { speed: speed.value, slow: slow?.checked, keys: keys.checked });
  };
  /* The same sentence in the other recording of the whole. */
  const changePace = () => {
    const old = recording, other = whole();
    if (!old || isShort(old) || old === other) return;
    const { part } = lit, offset = indexIn(old.cues) - old.cues.indexOf(old.heads[part]);
    delete places[old.program];
    choose(other, other.cues[other.cues.indexOf(other.heads[part]) + offset].start);
  };

  const acts = {
    toggle: () => (wished ? pause() : play()),
    back: () => step("cues", -1),
    on: () => step("cues", 1),
    partBack: () => step("heads", -1),
    partOn: () => step("heads", 1),
    slower: () => setSpeed(-1),
    faster: () => setSpeed(1),
    follow: () => { follow(true); keepInView(); },
    list: () => { more.open = !more.open; },
    again: () => begin(recordings[stopped()], places[stopped()]),
    close,
  };
  on(window, "wheel touchmove keydown scrollend", () => { moving = 0; });
  on(window, "scroll", () => {
    if (lit?.element && performance.now() > moving) follow(isInView(lit.element.getBoundingClientRect()));
  });
  on(document, "keydown", ({ key, code, target, shiftKey, ctrlKey, altKey, metaKey }) => {
    if (key === "Escape" && more.open) {
      if (more.contains(target)) more.firstElementChild.focus();
      more.open = false;
    }
    if (player.hidden || !keys.checked || ctrlKey || altKey || metaKey || target.matches("select, textarea, [type=text]")) return;
    // Where the letters are others (Arabic), the key counts that has K on it.
    const letter = (/^[a-z]$/i.test(key) ? key : code.slice(3)).toLowerCase();
    acts[one("key-list").querySelector(`[data-key="${shiftKey ? "shift " : ""}${letter}"]`)?.dataset.act]?.();
  });

  /* A press on a button; or on a sentence, but not on a link, nor to select text. */
  let isSelecting, waiting;
  on(document, "pointerdown", () => { isSelecting = !getSelection().isCollapsed; });
  on(document, "click", ({ target, detail }) => {
    const control = target.closest("a, button, summary, input, select, label, audio");
    if (!more.contains(target)) more.open = false;
    if (control?.dataset.does) acts[control.dataset.does]();
    if (control?.matches("button[data-cues]")) {
      const chosen = isShort(control.dataset) ? recordings.short : whole();
      const isHere = chosen === recording && !audio.ended;
      if (isHere && wished) pause();
      else begin(chosen, isHere ? now() : 0);
    }
    clearTimeout(waiting);
    if (control || isSelecting || detail > 1 || !getSelection().isCollapsed) return;
    waiting = setTimeout(hear, 200, target); // a second press selects a word
  });
  const hear = (pressed) => {
    for (const heard of [recording, whole()]) {
      const cue = heard?.cues.find(({ element }) => element?.contains(pressed));
      // Who has not asked for sound sees the player, and hears nothing yet.
      if (cue) return (player.hidden ? choose : begin)(heard, cue.start);
    }
  };

  on(audio, "loadedmetadata", () => {
    if (wanted !== null) seek(wanted);
    if (wished) play();
  });
  on(audio, "play", () => {
    if (!recording) choose(whole(), audio.currentTime);
    wish(true);
    eachFrame();
  });
  on(audio, "pause", () => wish(false));
  on(audio, "playing", () => tell(false));
  on(audio, "waiting", () => setTimeout(() => { if (wished && audio.readyState < 3) tell(true); }, 6000)); // a net that is gone
  on(audio, "timeupdate seeked", show);
  on(audio, "error", fail);
  on(audio, "ended", () => {
    if (now() < recording.seconds - 2) return fail(); // the file is shorter than what was recorded
    keepPlace();
    light();
  });
  const media = { play, pause, previoustrack: acts.partBack, nexttrack: acts.partOn, seekbackward: acts.back, seekforward: acts.on };
  for (const name in media) {
    try { navigator.mediaSession.setActionHandler(name, media[name]); } catch { /* this browser has no such key */ }
  }

  const choices = recall(CHOICES);
  speed.value = choices.speed ?? 1;
  keys.checked = choices.keys ?? true;
  if (slow) slow.checked = choices.slow ?? false;
  setSpeed(0);
  on(one("choices"), "change", ({ target }) => { setSpeed(0); if (target === slow) changePace(); });
  for (const option of speed) option.textContent = `${Number(option.value).toLocaleString(root.lang)} ×`;
  root.classList.add("scripted");
  audio.controls = false;
  showState();
  if (audio.error || audio.networkState === 3) fail(); // 3: no source
};

const sound = document.querySelector(".listen audio");
if (sound) startPlayer(sound, sound.closest(".listen"));
