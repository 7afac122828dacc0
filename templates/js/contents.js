/* The contents list: folded up where there is little room, and marked where the reader is. */
(() => {
  "use strict";
  const list = document.querySelector(".contents details");
  if (!list) return;
  const links = new Map([...list.querySelectorAll("a")].map((link) => [link.hash.slice(1), link]));
  const wide = matchMedia("(min-width: 64rem)");
  const fold = () => { list.open = wide.matches; };
  fold();
  wide.addEventListener("change", fold);

  // Who asks for the contents gets them unfolded.
  for (const link of document.querySelectorAll('a[href="#contents"]')) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      list.open = true;
      list.scrollIntoView();
      list.querySelector("summary").focus({ preventScroll: true });
    });
  }

  // The way back waits until the top of the list has gone out of the window above.
  const back = document.querySelector(".to-contents");
  new IntersectionObserver(([{ isIntersecting }]) => {
    back.classList.toggle("waiting", !isIntersecting);
  }, { rootMargin: "999999px 0px -100% 0px" }).observe(list);

  // It comes up for who scrolls back, and goes for who reads on.
  let before = scrollY;
  addEventListener("scroll", () => {
    if (Math.abs(scrollY - before) < 10) return;
    back.classList.toggle("called", scrollY < before);
    before = scrollY;
  }, { passive: true });

  // Where one is: the last part that has reached the upper third of the window.
  const parts = [...document.querySelectorAll("main > section")].filter((part) => links.has(part.id));
  const reached = new Set();
  const watcher = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      if (isIntersecting) reached.add(target);
      else reached.delete(target);
    }
    const here = parts.filter((part) => reached.has(part)).pop();
    if (!here) return;
    for (const [id, link] of links) {
      if (id === here.id) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  }, { rootMargin: "0px 0px -66% 0px" });
  parts.forEach((part) => watcher.observe(part));
})();
