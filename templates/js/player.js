/* Reading along: the sentence that is heard is lit and kept in view. */
const startPlayer = (audio, section) => {
  const one = (name) => section.querySelector(`.${name}`);
  const write = (name, text) => { if (one(name).textContent !== text) one(name).textContent = text; };
  const on = (target, events, act) => events.split(" ").forEach((name) => target.addEventListener(name, act, true));
  const player = one("player"), more = one("more"), speed = one("speed"), slow = one("slow"), keys = one("keys");
  const root = document.documentElement;

  /* Remembered on this machine only; a browser may refuse. */
  const recall = (key) => {
    try { return JSON.parse(localStorage[key]) || {}; } catch { return {}; }
  };
  const remember = (key, value) => {
    try { localStorage[key] = JSON.stringify(value); } catch { /* refused */ }
  };
  const CHOICES = "plainspeech player", PLACES = `plainspeech ${section.dataset.place}`;
  const places = recall(PLACES); // seconds; the last one heard comes last

  /* "title 3 - 560|about-title 715": parts, in each the elements and when they are heard (1/100 s). */
  const trackOf = ({ dataset }) => {
    const cues = dataset.cues.split("|").flatMap((text, part) => [...text.matchAll(/(\S+) (\d+)/g)]
      .map(([, id, at]) => ({ element: document.getElementById(id), start: at / 100, part })));
    for (const { element } of cues) element?.classList.add("cue");
    return { ...dataset, cues, heads: cues.filter(({ part }, i) => part !== cues[i - 1]?.part) };
  };
  const tracks = {};
  for (const control of document.querySelectorAll("[data-cues]")) tracks[control.dataset.program] = trackOf(control);
  const whole = () => (slow?.checked && tracks["handout-slow"]) || tracks[one("big").dataset.program];
  const isShort = ({ program }) => program === "short";

  let track, lit, begun = 0; // what is in the player, its cue that is heard, from where it was begun (seconds)
  let wished = false, wanted = null; // to play, and to go there (seconds), as soon as it can
  let isClosed = false; // by the reader, who wants no sound
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

  /* For the eye alone: nothing is announced. */
  const light = (cue) => {
    if (cue === lit) return;
    lit?.element?.classList.remove("lit");
    lit = cue;
    if (!cue) return;
    cue.element?.classList.add("lit");
    keepInView();
    keepPlace();
    const { name, rest, heads } = track;
    const title = heads[cue.part].element?.textContent || (cue.part && rest) || name;
    write("part", title);
    write("recording", title === name ? "" : name);
    if (navigator.mediaSession) navigator.mediaSession.metadata = new MediaMetadata({ title });
  };
  const clock = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 19).replace(/^0(0:0?)?/, "");
  const show = () => {
    if (player.hidden) return;
    light(track.cues[indexIn(track.cues)]);
    write("time", `${clock(Math.min(now(), track.seconds))} / ${clock(track.seconds)}`);
    player.style.setProperty("--done", now() / track.seconds);
  };
  const eachFrame = () => {
    show();
    if (!audio.paused) requestAnimationFrame(eachFrame);
  };
  const showState = () => {
    root.dataset.playing = wished ? (isShort(track) ? "short" : "whole") : "";
    const program = stopped();
    one("again").hidden = !program;
    if (program) write("where", `(${tracks[program].name} · ${clock(places[program])})`);
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

  /* Where one stopped. Whoever begins anew, by mistake perhaps, keeps the place for a minute. */
  const isAhead = (program) => places[program] > now() + 60;
  const keepPlace = () => {
    if (isAhead(track.program) && now() < begun + 60) return;
    delete places[track.program];
    if (!audio.ended) places[track.program] = now();
    remember(PLACES, places);
  };
  const stopped = () => Object.keys(places).reverse()
    .find((program) => places[program] > 10 && (program !== track?.program || isAhead(program)) && tracks[program]);

  const play = () => {
    isClosed = false;
    wish(true);
    if (audio.error) {
      wanted = now();
      audio.load();
    }
    // An error has its event; a browser may want a press of a button.
    audio.play().catch(({ name }) => { if (name === "NotAllowedError") wish(false); });
  };
  const pause = () => {
    wish(false);
    audio.pause();
  };
  const seek = (time) => {
    const { seekable, src, readyState, duration } = audio;
    const reach = seekable.length && seekable.end(seekable.length - 1);
    if (src.startsWith("http") && readyState && reach < Math.min(time, duration - 1)) {
      wanted = time;
      if (!track.isTaken) takeWhole(src);
    } else if (readyState) {
      audio.currentTime = time;
      wanted = null;
    } else wanted = time;
    show();
  };
  /* For a server that cannot give a part of a file. */
  const takeWhole = async (src) => {
    try {
      track.isTaken = true;
      const answer = await fetch(src);
      const file = URL.createObjectURL(await answer.blob());
      if (audio.src === src) audio.src = track.src = file;
    } catch {
      track.isTaken = false;
      fail();
    }
  };
  const choose = (chosen, time) => {
    follow(true);
    if (chosen !== track) {
      light();
      track = chosen;
      if (audio.getAttribute("src") !== chosen.src) audio.src = chosen.src;
    }
    player.hidden = false;
    root.classList.add("listening");
    seek(time);
    showState();
  };
  const begin = (chosen, time) => {
    begun = time;
    choose(chosen, time);
    play();
  };
  const close = () => {
    isClosed = true;
    pause();
    light();
    player.hidden = true;
    root.classList.remove("listening");
    one("big").focus({ preventScroll: true });
  };
  /* Back is first to the beginning of what is heard. */
  const step = (list, by) => {
    const cues = track[list], at = indexIn(cues);
    follow(true);
    seek(cues[Math.max(0, by < 0 && now() - cues[at].start > 2 ? at : at + Number(by))]?.start ?? now());
  };
  const setSpeed = (by) => {
    speed.value = speed[speed.selectedIndex + Number(by)]?.value || speed.value || 1;
    audio.playbackRate = audio.defaultPlaybackRate = speed.value;
    remember(CHOICES, { speed: speed.value, slow: slow?.checked, keys: keys.checked });
  };
  /* The same sentence at the other pace. */
  const changePace = () => {
    if (!track || isShort(track)) return;
    const left = track.cues.length - indexIn(track.cues); // only the opening may differ
    delete places[track.program];
    choose(whole(), whole().cues.slice(-left)[0].start);
  };

  const acts = {
    toggle: () => (wished ? pause() : play()),
    follow: () => { follow(true); keepInView(); },
    list: () => { more.open = !more.open; },
    again: () => begin(tracks[stopped()], places[stopped()]),
    step,
    setSpeed,
    close,
  };
  const act = (does = "") => {
    const [name, ...words] = does.split(" ");
    acts[name]?.(...words);
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
    if (player.hidden || !keys.checked || ctrlKey || altKey || metaKey || target.matches("select, textarea")) return;
    // On an Arabic keyboard: by the place.
    const letter = (/^[a-z]$/i.test(key) ? key : code.slice(3)).toLowerCase();
    act(one("key-list").querySelector(`[data-key="${shiftKey ? "shift " : ""}${letter}"]`)?.dataset.act);
  });

  /* A button, or a sentence: but not a link, nor to select text. */
  let isTaken, waiting; // by what it ends: a selection, or something open
  on(document, "pointerdown", () => {
    isTaken = !getSelection().isCollapsed || document.querySelector(":popover-open, :is(.settings, .more)[open]");
  });
  on(document, "click", ({ target, detail }) => {
    const control = target.closest("a, button, summary, input, select, label, audio");
    if (!more.contains(target)) more.open = false;
    act(control?.dataset.does);
    if (control?.matches("button[data-cues]")) {
      const chosen = isShort(control.dataset) ? tracks.short : whole();
      const isHere = chosen === track && !audio.ended;
      if (isHere && wished) pause();
      else begin(chosen, isHere ? now() : 0);
    }
    clearTimeout(waiting);
    if (control || isTaken || detail > 1 || !getSelection().isCollapsed) return;
    waiting = setTimeout(hear, 200, target); // unless a second press selects
  });
  const hear = (pressed) => {
    for (const heard of [track, whole()]) {
      const cue = heard?.cues.find(({ element }) => element?.contains(pressed));
      if (cue) return (isClosed ? choose : begin)(heard, cue.start);
    }
  };

  on(audio, "loadedmetadata", () => {
    seek(now());
    if (wished) play();
  });
  on(audio, "play", () => {
    if (!track) choose(whole(), audio.currentTime);
    wish(true);
    eachFrame();
  });
  on(audio, "pause", () => wish(false));
  on(audio, "playing", () => tell(false));
  on(audio, "waiting", () => setTimeout(() => { if (wished && audio.readyState < 3) tell(true); }, 6000));
  on(audio, "timeupdate seeked", show);
  on(audio, "error", fail);
  on(audio, "ended", () => {
    if (now() < track.seconds - 2) return fail(); // the file is cut off
    keepPlace();
    light();
  });
  const media = {
    play, pause, seekbackward: () => step("cues", -1), seekforward: () => step("cues", 1),
    previoustrack: () => step("heads", -1), nexttrack: () => step("heads", 1),
  };
  for (const name in media) navigator.mediaSession?.setActionHandler(name, media[name]);

  const choices = { speed: 1, keys: true, ...recall(CHOICES) };
  speed.value = choices.speed;
  keys.checked = choices.keys;
  if (slow) slow.checked = choices.slow;
  setSpeed(0);
  on(one("choices"), "change", ({ target }) => { setSpeed(0); if (target === slow) changePace(); });
  showState(); // also shows the buttons
  audio.controls = false;
  if (audio.error) fail();
};

const sound = document.querySelector(".listen audio");
if (sound) startPlayer(sound, sound.closest(".listen"));
