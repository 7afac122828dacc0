/* Reading along: plays a recording, lights the sentence that is heard, keeps it in view. The page has the cues of each recording
   at the control that chooses it. Without this script there is all of the text, and the browser's own control. */

const startPlayer = (audio, section) => {
  const one = (selector) => section.querySelector(selector);
  const player = one(".player"), keysOn = one(".keys"), slow = one(".slow"), speed = one(".speed");
  const more = one(".more"), again = one(".again"), failed = one(".failed"), follow = one(".follow");
  const root = document.documentElement;

  /* What is remembered, on this machine only. A browser may refuse to. */
  const recall = (key) => {
    try { return JSON.parse(localStorage.getItem(key)) || {}; } catch { return {}; }
  };
  const remember = (key, value) => {
    try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* then it is forgotten */ }
  };
  const CHOICES = "plainspeech player", PLACES = `plainspeech ${section.dataset.place}`;
  const places = recall(PLACES); // seconds by program, the last one that was heard at the end

  /* "title 3 - 560|about-title 715": chapters, in each the elements and when they are heard, in hundredths of a second. */
  const recordingOf = (control) => {
    const cues = [], chapters = [];
    for (const part of control.dataset.cues.split("|")) {
      chapters.push(cues.length);
      const words = part.split(" ");
      for (let i = 0; i < words.length; i += 2) {
        cues.push({ element: document.getElementById(words[i]), start: words[i + 1] / 100, chapter: chapters.length - 1 });
      }
    }
    return { ...control.dataset, length: Number(control.dataset.seconds), cues, chapters };
  };
  const controls = [...document.querySelectorAll("[data-cues]")];
  const recordings = new Map(controls.map((control) => [control.dataset.program, recordingOf(control)]));
  const whole = () => (slow?.checked && recordings.get("handout-slow")) || recordings.values().next().value;

  let recording = null; // what is in the player
  let lit = null; // the cue that is heard
  let wished = false; // whether it should play, as soon as it can
  let wanted = null; // where, in seconds, as soon as it can
  let following = true;
  let moving = 0; // until when, in milliseconds, it is the player that scrolls

  const clock = (seconds) => {
    const [h, m, s] = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor);
    return (h ? `${h}:${String(m).padStart(2, "0")}` : m) + ":" + String(s).padStart(2, "0");
  };
  const indexAt = (time) => {
    const next = recording.cues.findIndex((cue) => cue.start > time + 0.01);
    return Math.max(0, (next < 0 ? recording.cues.length : next) - 1);
  };
  const now = () => wanted ?? audio.currentTime;

  /* Keeping the sentence in view, unless the reader has scrolled away from it. */
  const isInView = ({ top, bottom }) => bottom > 0 && top < innerHeight - player.offsetHeight;
  const keepInView = () => {
    const box = lit?.element?.getBoundingClientRect();
    if (!box) return;
    if (isInView(box)) setFollowing(true);
    const room = innerHeight - player.offsetHeight;
    if (!following || (box.top > 8 && box.bottom < room - 8)) return;
    moving = performance.now() + 1200;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    lit.element.scrollIntoView({ block: box.height < room / 2 ? "center" : "start", behavior: calm ? "auto" : "smooth" });
  };
  const setFollowing = (value) => {
    following = value;
    follow.hidden = value;
  };

  /* What the eye sees of the sound. Nothing of it is announced: who uses a screen reader hears the sound itself. */
  const light = (cue) => {
    if (cue === lit) return;
    lit?.element?.classList.remove("lit");
    const isNewPart = cue && cue.chapter !== lit?.chapter;
    lit = cue;
    if (!cue) return;
    cue.element?.classList.add("lit");
    if (isNewPart) showPart(cue.chapter);
    keepInView();
    keepPlace();
  };
  const showPart = (chapter) => {
    const heading = recording.cues[recording.chapters[chapter]].element;
    const title = heading?.textContent.trim() || (chapter ? recording.last : recording.name) || recording.name;
    one(".part").textContent = title;
    one(".recording").textContent = title === recording.name ? "" : recording.name;
    if (window.MediaMetadata) navigator.mediaSession.metadata = new MediaMetadata({ title, artist: document.title });
  };
  const show = () => {
    if (!recording || player.hidden) return;
    light(recording.cues[indexAt(now())]);
    const time = `${clock(now())} / ${clock(recording.length)}`;
    if (one(".time").textContent !== time) one(".time").textContent = time;
    player.style.setProperty("--done", now() / recording.length);
  };
  const eachFrame = () => {
    show();
    if (!audio.paused) requestAnimationFrame(eachFrame);
  };
  const showState = () => {
    player.classList.toggle("playing", wished);
    for (const control of controls) control.classList.toggle("playing", wished && control.dataset.program === recording.program);
    showAgain();
  };
  const fail = (value) => {
    failed.hidden = !value;
    player.classList.toggle("broken", value);
    if (value) {
      wished = false;
      one(".part").textContent = failed.textContent;
      if (recording) showState();
    } else if (lit) showPart(lit.chapter);
  };

  /* Where one stopped, in each recording. */
  const keepPlace = () => {
    delete places[recording.program];
    places[recording.program] = now();
    remember(PLACES, places);
  };
  const stopped = () => Object.keys(places).reverse()
    .find((program) => places[program] > 10 && program !== recording?.program && recordings.has(program));
  const showAgain = () => {
    const program = stopped();
    again.hidden = !program;
    if (program) one(".where").textContent = `(${recordings.get(program).name}, ${clock(places[program])})`;
  };

  /* Playing. */
  const play = () => {
    open();
    wished = true;
    if (audio.error) {
      wanted = now();
      audio.load();
    }
    audio.play().catch(() => {}); // an error has its event; a change of the file plays when that is there
    showState();
  };
  const pause = () => {
    wished = false;
    audio.pause();
    showState();
  };
  const seek = (time) => {
    wanted = time;
    if (audio.readyState < 1) return;
    const { seekable, src } = audio;
    const reach = seekable.length ? seekable.end(seekable.length - 1) : 0;
    if (/^http/.test(src) && reach < Math.min(time, audio.duration - 1)) takeWhole(src);
    else {
      audio.currentTime = time;
      wanted = null;
    }
    show();
  };
  /* A server that cannot give a part of a file: the browser plays it from the beginning only, unless it has all of it. */
  const takeWhole = async (src) => {
    try {
      const answer = await fetch(src);
      const file = URL.createObjectURL(await answer.blob());
      if (audio.src === src) audio.src = recording.src = file;
    } catch {
      fail(true);
    }
  };
  const choose = (chosen, time) => {
    setFollowing(true);
    if (chosen !== recording) {
      light(null);
      recording = chosen;
      if (audio.getAttribute("src") !== chosen.src) audio.src = chosen.src;
      showState();
    }
    open();
    seek(time);
  };
  const open = () => {
    player.hidden = false;
    root.classList.add("listening");
  };
  const close = () => {
    pause();
    light(null);
    more.open = false;
    player.hidden = true;
    root.classList.remove("listening");
    controls[0].focus({ preventScroll: true });
  };
  const begin = (chosen, time) => {
    choose(chosen, time);
    play();
  };

  /* By sentence and by part. Back is the beginning of this one first, if that is some time ago. */
  const step = (starts, by) => {
    const at = starts.filter((start) => start <= now() + 0.01).length - 1;
    const isBegun = by < 0 && now() - starts[at] > 2;
    const target = starts[Math.max(0, at + (isBegun ? 0 : by))];
    setFollowing(true);
    if (target !== undefined) seek(target);
  };
  const sentences = () => recording.cues.map((cue) => cue.start);
  const parts = () => recording.chapters.map((first) => recording.cues[first].start);

  const setSpeed = (value) => {
    speed.value = value;
    if (!speed.value) speed.value = 1;
    audio.playbackRate = audio.defaultPlaybackRate = Number(speed.value);
  };
  const changeSpeed = (by) => {
    const option = speed.options[speed.selectedIndex + by];
    if (option) setSpeed(option.value);
    keepChoices();
  };
  const keepChoices = () => remember(CHOICES, { speed: speed.value, slow: slow?.checked, keys: keysOn.checked });
  /* The same sentence in the other recording of the whole. */
  const changePace = () => {
    keepChoices();
    if (!recording?.program.startsWith("handout") || whole() === recording) return;
    const other = whole(), index = indexAt(now()), { chapter } = recording.cues[index];
    const cue = other.cues[other.chapters[chapter] + index - recording.chapters[chapter]];
    delete places[recording.program];
    choose(other, cue.start);
    if (wished) play();
  };

  const does = {
    toggle: () => (wished ? pause() : play()),
    back: () => step(sentences(), -1),
    on: () => step(sentences(), 1),
    partBack: () => step(parts(), -1),
    partOn: () => step(parts(), 1),
    slower: () => changeSpeed(-1),
    faster: () => changeSpeed(1),
    follow: () => { setFollowing(true); keepInView(); },
    list: () => { more.open = !more.open; },
    again: () => { const program = stopped(); begin(recordings.get(program), places[program]); },
    close,
  };
  const KEYS = {
    k: "toggle", j: "back", l: "on", "shift j": "partBack", "shift l": "partOn", s: "slower", f: "faster", b: "follow", h: "list",
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && more.open) {
      if (more.contains(document.activeElement)) more.firstElementChild.focus();
      more.open = false;
    }
    if (player.hidden || !keysOn.checked || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest("select, textarea, [contenteditable], input:not([type=checkbox])")) return;
    // Where the letters are others (Arabic), the key counts that has K on it.
    const letter = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.slice(3).toLowerCase();
    const name = KEYS[(event.shiftKey ? "shift " : "") + letter];
    if (name) does[name]();
  });

  /* A press on a button, or on a sentence: not on a link, and not while text is or was selected. */
  let isSelecting = false, waiting = 0;
  document.addEventListener("pointerdown", () => { isSelecting = !getSelection().isCollapsed; });
  document.addEventListener("click", (event) => {
    const control = event.target.closest("a, button, summary, input, select, label, audio");
    if (control?.dataset.does) does[control.dataset.does]();
    else if (control?.matches("button[data-program]")) {
      const chosen = control.dataset.program === "short" ? recordings.get("short") : whole();
      if (chosen !== recording || audio.ended) begin(chosen, 0);
      else does.toggle();
    }
    if (!more.contains(event.target)) more.open = false;
    clearTimeout(waiting);
    if (control || isSelecting || event.detail > 1 || !getSelection().isCollapsed) return;
    waiting = setTimeout(() => hear(event.target), 200); // a second press would select a word
  });
  const hear = (pressed) => {
    for (const heard of new Set([recording || whole(), whole()])) {
      for (let element = pressed; element; element = element.parentElement) {
        const cue = element.id && heard.cues.find((one) => one.element === element);
        if (!cue) continue;
        // Who has not asked for sound is shown the player, and hears nothing yet.
        if (player.hidden) choose(heard, cue.start);
        else begin(heard, cue.start);
        return;
      }
    }
  };

  for (const kind of ["wheel", "touchmove", "keydown"]) {
    addEventListener(kind, () => { moving = 0; }, { passive: true, capture: true });
  }
  addEventListener("scrollend", () => { moving = 0; });
  addEventListener("scroll", () => {
    if (!lit?.element || player.hidden || performance.now() < moving) return;
    setFollowing(isInView(lit.element.getBoundingClientRect()));
  }, { passive: true });

  audio.addEventListener("loadedmetadata", () => {
    if (wanted !== null) seek(wanted);
    if (wished) audio.play().catch(() => {});
  });
  audio.addEventListener("play", () => {
    if (!recording) choose(whole(), audio.currentTime);
    wished = true;
    showState();
    eachFrame();
  });
  audio.addEventListener("pause", () => {
    if (audio.readyState) wished = false;
    if (recording) showState();
  });
  audio.addEventListener("playing", () => fail(false));
  audio.addEventListener("timeupdate", show);
  audio.addEventListener("seeked", show);
  audio.addEventListener("error", () => fail(true));
  audio.addEventListener("ended", () => {
    if (now() < recording.length - 2) fail(true); // the file is shorter than what was recorded
    else {
      light(null);
      delete places[recording.program];
      remember(PLACES, places);
    }
  });
  speed.addEventListener("change", () => changeSpeed(0));
  slow?.addEventListener("change", changePace);
  keysOn.addEventListener("change", keepChoices);
  addEventListener("pagehide", () => { if (recording && lit) keepPlace(); });

  const media = {
    play, pause, stop: pause, previoustrack: does.partBack, nexttrack: does.partOn, seekbackward: does.back, seekforward: does.on,
  };
  for (const [name, act] of Object.entries(media)) {
    try { navigator.mediaSession.setActionHandler(name, act); } catch { /* this browser has no such key */ }
  }

  const choices = recall(CHOICES);
  setSpeed(choices.speed ?? 1);
  keysOn.checked = choices.keys ?? true;
  if (slow) slow.checked = choices.slow ?? false;
  for (const option of speed.options) option.textContent = `${Number(option.value).toLocaleString(root.lang)} ×`;
  for (const { cues } of recordings.values()) for (const { element } of cues) element?.classList.add("cue");
  audio.controls = false;
  for (const part of document.querySelectorAll(".starts, .hint")) part.hidden = false;
  showAgain();
  if (audio.error || audio.networkState === HTMLMediaElement.NETWORK_NO_SOURCE) fail(true);
};

const sound = document.querySelector(".listen audio");
if (sound) startPlayer(sound, sound.closest(".listen"));
