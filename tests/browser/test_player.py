"""Reading along, as a person does it: with a pointer, with keys alone, without script, and where the sound is broken."""

import http.server
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from playwright.sync_api import Browser, Page

from pipeline.build import Request, build
from pipeline.project import Project, Settings
from tests.browser.conftest import serving
from tests.browser.test_pages import RULES, wait_until
from tests.conftest import BASE, ROOT

Cues: TypeAlias = dict[str, tuple[float, float]]
TENTH = 0.1  # seconds
AUDIO = "document.querySelector('.listen audio')"
LIT = "[...document.querySelectorAll('.lit')].map(element => element.id)"
PLAYING = f"!{AUDIO}.paused && {AUDIO}.currentTime > 0"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small study in English, spoken at both paces: the folder of its edition."""
    root = tmp_path_factory.mktemp("played")
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    project = Project(root, Settings())
    assert build(project, Request(locales=("en",), jobs=0, paces=("normal", "slow"))).published
    return project.out / "tiny" / "en"


@pytest.fixture
def own(small: Path, tmp_path: Path) -> Path:
    """A copy of the small study's edition, whose files may be broken."""
    return shutil.copytree(small, tmp_path / "tiny" / "en")


@pytest.fixture(scope="module")
def partly(small: Path) -> Iterator[str]:
    """The small study from a server that gives parts of a file, as most servers do, and Python's own does not."""

    class Ranges(http.server.SimpleHTTPRequestHandler):
        def send_head(self) -> Any:
            asked = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
            path = Path(self.translate_path(self.path))
            if not asked or not path.is_file():
                return super().send_head()
            size = path.stat().st_size
            first, last = int(asked[1]), int(asked[2] or size - 1)
            file = path.open("rb")
            file.seek(first)
            self.send_response(206)
            self.send_header("Content-Type", self.guess_type(path))
            self.send_header("Content-Range", f"bytes {first}-{last}/{size}")
            self.send_header("Content-Length", str(last - first + 1))
            self.end_headers()
            return file

    with serving(small.parent.parent, Ranges) as address:
        yield f"{address}/tiny/en/index.html"


@pytest.fixture(scope="module")
def wholly(small: Path) -> Iterator[str]:
    """The same from a server that gives a file as a whole or not at all."""
    with serving(small.parent.parent) as address:
        yield f"{address}/tiny/en/index.html"


@pytest.fixture(params=["file", "partly", "wholly"])
def everywhere(request: pytest.FixtureRequest, small: Path) -> str:
    if request.param == "file":
        return (small / "index.html").as_uri()
    return str(request.getfixturevalue(request.param))


@pytest.fixture
def opened(page: Page, small: Path) -> Page:
    """The small study's page from a folder, without a sound to be heard."""
    return go(page, (small / "index.html").as_uri())


def go(page: Page, address: str) -> Page:
    page.goto(address)
    page.evaluate(f"{AUDIO}.muted = true")
    return page


def cues(edition: Path, program: str = "handout") -> Cues:
    """When each segment is heard, in seconds, as the sheet of cues says."""
    text = (edition / "audio" / f"{program}.vtt").read_text(encoding="utf-8")
    found = re.findall(r"^(\S+)\n(\d+):(\d+):([\d.]+) --> (\d+):(\d+):([\d.]+)", text, re.MULTILINE)
    return {
        id_: (int(h) * 3600 + int(m) * 60 + float(s), int(hh) * 3600 + int(mm) * 60 + float(ss))
        for id_, h, m, s, hh, mm, ss in found
    }


def listen(page: Page) -> None:
    page.locator(".listen .big").first.click()
    wait_until(page, PLAYING)


def time(page: Page) -> float:
    return float(page.evaluate(f"{AUDIO}.currentTime"))


def jump(page: Page, seconds: float) -> None:
    page.evaluate(f"seconds => {{ {AUDIO}.currentTime = seconds; }}", seconds)


def lit_at(page: Page, id_: str) -> float:
    """The moment of the sound, in seconds, at which an element is lit."""
    return float(
        page.evaluate(
            f"""id => new Promise((found, lost) => {{
                const element = document.getElementById(id);
                const watch = new MutationObserver(() => element.matches('.lit') && found({AUDIO}.currentTime));
                watch.observe(element, {{attributes: true, attributeFilter: ['class']}});
                setTimeout(lost, 5000, new Error(id + ' is not lit'));
            }})""",
            id_,
        )
    )


def is_lit_in_time(page: Page, id_: str, cue: float) -> bool:
    """Whether an element is lit within a tenth of a second of its cue in one of three tries: frames may come late.

    What lags by itself lags each time.
    """
    for _ in range(3):
        jump(page, cue - 0.5)
        if abs(lit_at(page, id_) - cue) < TENTH:
            return True
    return False


def third_sentence(small: Path) -> str:
    return [id_ for id_ in cues(small) if re.fullmatch(r"about-\d", id_)][2]


def test_the_third_sentence_is_lit_within_a_tenth_of_a_second_of_its_cue(page: Page, small: Path, everywhere: str) -> None:
    go(page, everywhere)
    listen(page)
    third = third_sentence(small)
    begin, _ = cues(small)[third]
    page.locator(f"#{third.replace('3', '2')}").click()  # the second is heard, and then the third
    wait_until(page, f"{AUDIO}.currentTime > {cues(small)[third.replace('3', '2')][0]} && !{AUDIO}.paused")
    assert is_lit_in_time(page, third, begin)
    assert page.evaluate(LIT) == [third]


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_in_the_example_too(page: Page, published: Path, locale: str) -> None:
    edition = published / "b1931030" / locale
    go(page, (edition / "index.html").as_uri())
    listen(page)
    begin, _ = cues(edition)["remission-3"]
    assert is_lit_in_time(page, "remission-3", begin)


def test_a_click_on_a_sentence_is_heard_from_there(page: Page, small: Path, everywhere: str) -> None:
    go(page, everywhere)
    listen(page)
    begin, end = cues(small)["results-2"]
    page.locator("#results-2").click()
    wait_until(page, f"{AUDIO}.currentTime >= {begin - 0.02} && !{AUDIO}.paused && !{AUDIO}.seeking")
    assert begin - 0.02 <= time(page) < end
    assert page.evaluate(LIT) == ["results-2"]


def test_a_sentence_is_heard_before_any_button_was_pressed(opened: Page, small: Path) -> None:
    opened.locator("#results-2").click()
    wait_until(opened, PLAYING)
    begin, end = cues(small)["results-2"]
    assert begin - 0.02 <= time(opened) < end
    assert opened.evaluate(LIT) == ["results-2"]


def test_who_has_closed_the_player_hears_nothing_by_a_tap(opened: Page, small: Path) -> None:
    listen(opened)
    opened.locator(".player [data-does=close]").click()
    opened.locator("#results-2").click()
    opened.locator(".player").wait_for(state="visible")
    opened.wait_for_timeout(200)
    assert opened.evaluate(f"{AUDIO}.paused")
    assert opened.evaluate(LIT) == ["results-2"]
    opened.locator(".player .toggle").click()
    wait_until(opened, PLAYING)
    begin, end = cues(small)["results-2"]
    assert begin - 0.02 <= time(opened) < end


def test_a_tap_that_ends_something_is_no_tap_on_a_sentence(opened: Page) -> None:
    listen(opened)
    opened.locator(".player .toggle").click()
    for button, what in (
        ("#settings > summary", "#settings .panel"),
        (".player .more > summary", ".choices"),
        ("button.term", ".meaning"),
    ):
        opened.locator(button).first.click()
        opened.locator(what).first.wait_for(state="visible")
        opened.locator("#results-2").click()
        opened.locator(what).first.wait_for(state="hidden")
        opened.wait_for_timeout(300)
        assert opened.evaluate(f"{AUDIO}.paused"), what
    opened.locator("#results-2").click()
    wait_until(opened, PLAYING)


def test_a_browser_that_refuses_a_sound_leaves_the_player_ready(opened: Page) -> None:
    opened.evaluate(f"() => {{ {AUDIO}.play = () => Promise.reject(new DOMException('', 'NotAllowedError')); }}")
    opened.locator("#results-2").click()
    opened.locator(".player").wait_for(state="visible")
    opened.wait_for_timeout(100)
    assert opened.evaluate("document.documentElement.dataset.playing") == ""
    assert not opened.locator(".failed").is_visible()


def test_links_lead_on_and_text_can_be_selected_without_a_jump_of_the_sound(opened: Page, small: Path) -> None:
    listen(opened)
    opened.locator("#about-1 button.term").click()
    assert opened.locator("#means-term-syrup").is_visible()
    opened.locator("#about-3").dblclick()
    assert opened.evaluate("String(getSelection())")
    opened.locator("#about-other-results").click()  # takes the selection away
    opened.wait_for_timeout(400)
    assert time(opened) < cues(small)["about-1"][0]


def test_all_by_keyboard_alone(opened: Page, small: Path) -> None:
    at = cues(small)
    for _ in range(40):
        opened.keyboard.press("Tab")
        if opened.evaluate("document.activeElement.matches('.listen .big')"):
            break
    opened.keyboard.press("Enter")
    wait_until(opened, PLAYING)
    assert opened.evaluate("document.activeElement.matches('.listen .big')"), "the focus stays"
    first = opened.evaluate(LIT)[0]
    opened.keyboard.press("l")
    second = opened.evaluate(LIT)[0]
    assert list(at).index(second) == list(at).index(first) + 1
    opened.keyboard.press("j")
    assert opened.evaluate(LIT) == [first]
    opened.keyboard.press("Shift+L")
    assert opened.evaluate(LIT) == ["about-title"]
    opened.keyboard.press("Shift+L")
    assert opened.evaluate(LIT) == ["results-title"]
    opened.keyboard.press("Shift+J")
    assert opened.evaluate(LIT) == ["about-title"]
    opened.keyboard.press("k")
    wait_until(opened, f"{AUDIO}.paused")
    opened.keyboard.press("f")
    assert opened.evaluate(f"{AUDIO}.playbackRate") == 1.1
    opened.keyboard.press("s")
    opened.keyboard.press("s")
    assert opened.evaluate(f"{AUDIO}.playbackRate") == 0.9
    opened.keyboard.press("h")
    assert opened.locator(".key-list").is_visible()
    opened.keyboard.press("Escape")
    assert not opened.locator(".key-list").is_visible()
    reached = set()
    for _ in range(12):
        opened.keyboard.press("Tab")
        reached.add(opened.evaluate("document.activeElement.dataset.does || document.activeElement.tagName"))
    assert {"step heads -1", "step cues -1", "toggle", "step cues 1", "step heads 1", "SUMMARY", "close"} <= reached


def test_back_is_to_the_beginning_of_the_sentence_when_that_is_some_time_ago(opened: Page, small: Path) -> None:
    listen(opened)
    begin, end = cues(small)["about-one-study-only"]
    assert end - begin > 2.2
    opened.keyboard.press("k")
    jump(opened, begin + 2.1)
    opened.keyboard.press("j")
    assert abs(time(opened) - begin) < 0.02


def test_the_keys_of_another_alphabet_count_by_their_place(opened: Page) -> None:
    listen(opened)
    opened.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'ن', code: 'KeyK', bubbles: true}))")
    wait_until(opened, f"{AUDIO}.paused")


def test_keys_that_are_turned_off_are_off_and_stay_off(opened: Page) -> None:
    listen(opened)
    opened.locator(".more summary").click()
    opened.locator(".keys").uncheck()
    opened.keyboard.press("Escape")
    for key in ("k", "h", "Shift+L"):
        opened.keyboard.press(key)
    assert opened.evaluate(PLAYING)
    assert not opened.locator(".key-list").is_visible()
    opened.reload()
    listen(opened)
    opened.keyboard.press("k")
    assert not opened.locator(".keys").is_checked()
    assert opened.evaluate(PLAYING)


def test_keys_with_others_and_in_a_choice_are_the_browsers(opened: Page) -> None:
    listen(opened)
    opened.keyboard.press("Control+k")
    opened.keyboard.press("Alt+l")
    opened.locator(".more summary").click()
    opened.locator(".speed").focus()
    opened.keyboard.press("k")
    assert opened.evaluate(PLAYING)


def test_speed_and_pace_survive_and_the_other_pace_goes_on_with_the_same_sentence(opened: Page, small: Path) -> None:
    listen(opened)
    opened.locator("#results-2").click()
    wait_until(opened, f"{LIT}[0] === 'results-2'")
    opened.locator(".more summary").click()
    opened.locator(".speed").select_option("1.25")
    opened.locator(".slow").check()
    wait_until(opened, f"{AUDIO}.src.endsWith('handout-slow.mp3') && {PLAYING}")
    assert opened.evaluate(LIT) == ["results-2"]
    assert opened.evaluate(f"{AUDIO}.playbackRate") == 1.25
    begin, end = cues(small, "handout-slow")["results-2"]
    assert begin - 0.02 <= time(opened) < end
    assert "more slowly" in str(opened.locator(".recording").text_content())
    opened.reload()
    listen(opened)
    assert opened.evaluate(f"[{AUDIO}.src.endsWith('handout-slow.mp3'), {AUDIO}.playbackRate]") == [True, 1.25]


def test_the_short_recording_has_a_button_in_its_section_and_only_one_sound_plays(opened: Page, small: Path) -> None:
    listen(opened)
    button = opened.locator("#results .big")
    assert button.bounding_box()["height"] >= 44  # type: ignore[index]
    button.click()
    wait_until(opened, f"{AUDIO}.src.endsWith('short.mp3') && {PLAYING}")
    assert opened.locator("audio").count() == 1
    assert opened.locator(".recording, .part").filter(has_text="The results in one minute").count() == 1
    sentence, (begin, end) = next(
        (id_, at) for id_, at in cues(small, "short").items() if re.fullmatch(r"results-\d+", id_)
    )
    opened.locator(f"#{sentence}").click()
    wait_until(opened, f"{LIT}[0] === '{sentence}'")
    assert begin - 0.02 <= time(opened) < end, "in the recording that plays"
    assert str(button.inner_text()).strip() == "Pause"
    button.click()
    assert opened.evaluate(f"{AUDIO}.paused")
    opened.locator("#about-3").click()  # which is in the other recording only
    wait_until(opened, f"{AUDIO}.src.endsWith('handout.mp3') && {PLAYING}")


@pytest.mark.parametrize("broken", ["missing", "no sound"])
def test_a_sound_that_is_not_there_is_told_at_once_and_all_can_be_read(page: Page, own: Path, broken: str) -> None:
    sound = own / "audio" / "handout.mp3"
    sound.unlink()
    if broken == "no sound":
        sound.write_text("This is no sound. " * 1000)
    go(page, (own / "index.html").as_uri())
    page.get_by_role("status").filter(has_text="The sound cannot be played").wait_for()
    assert page.locator("#results-2").is_visible()
    page.locator(".listen .big").first.click()
    page.wait_for_timeout(300)
    assert "cannot be played" in str(page.locator(".player").inner_text())
    page.locator("#results .big").click()  # the short one is whole
    wait_until(page, PLAYING)
    assert page.locator(".failed").is_hidden()


def test_a_sound_that_stops_in_the_middle_says_so_and_can_be_tried_again(page: Page, own: Path) -> None:
    sound, whole = own / "audio" / "handout.mp3", (own / "audio" / "handout.mp3").read_bytes()
    sound.write_bytes(whole[: len(whole) // 3])
    go(page, (own / "index.html").as_uri())
    listen(page)
    jump(page, page.evaluate(f"{AUDIO}.seekable.end(0)") - 0.3)
    page.locator(".failed").wait_for(state="visible")
    assert "cannot be played" in str(page.locator(".player").inner_text())
    assert "Pause" not in page.locator(".listen .big").first.inner_text()


def test_a_server_that_fails_in_the_middle_is_told(page: Page, own: Path) -> None:
    class Fails(http.server.SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            if not self.path.endswith("handout.mp3"):
                return super().do_GET()
            data = (own / "audio" / "handout.mp3").read_bytes()
            self.send_response(200)
            self.send_header("Content-Type", "audio/mpeg")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data[: len(data) // 3])
            return None

    with serving(own, Fails) as address:
        go(page, f"{address}/index.html")
        listen(page)
        page.evaluate(f"{AUDIO}.playbackRate = 16")
        page.locator(".failed").wait_for(state="visible")
        assert page.locator("#results-2").is_visible()


@pytest.mark.parametrize("scheme", ["file", "http"])
def test_without_script_all_can_be_read_and_the_browsers_own_controls_play(
    browser: Browser, small: Path, partly: str, scheme: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((small / "index.html").as_uri() if scheme == "file" else partly)
    for source in ("audio/handout.mp3", "audio/short.mp3"):
        native = page.locator(f"audio[controls][src='{source}']")
        assert native.is_visible()
        assert native.bounding_box()["height"] >= 44  # type: ignore[index]
    assert page.locator(".player, .big, .hint").filter(visible=True).count() == 0
    text = str(page.locator("main").inner_text())
    for id_ in cues(small):
        on_page = page.locator(f"#{id_}")
        if on_page.count():
            assert on_page.is_visible()
    assert "had no cough" in text
    context.close()


@pytest.mark.parametrize("missing", ["settings.js", "handout.js"])
def test_where_one_script_is_missing_there_is_still_a_way_to_listen(page: Page, own: Path, missing: str) -> None:
    (own / missing).unlink()
    go(page, (own / "index.html").as_uri())
    native, button = page.locator(".listen audio[controls]"), page.locator(".listen .big").first
    assert native.is_visible() is not button.is_visible()
    assert button.is_visible() is (missing == "settings.js")
    assert not page.locator("#settings").is_visible() or missing == "handout.js"
    if missing == "settings.js":
        listen(page)


def test_what_is_heard_but_is_not_on_the_page_lights_nothing_wrong(page: Page, published: Path) -> None:
    edition = published / "b1931030" / "en"
    go(page, (edition / "index.html").as_uri())
    listen(page)
    page.keyboard.press("k")
    at = cues(edition)
    wanted = {
        "opening-recording-parts": [],
        "long-list-section-is-a-list": [],
        "problem-table-most-common": ["problem-table-caption"],
        "problem-table-in-list": ["problem-table-caption"],
        "closing-thanks-for-listening": [],
    }
    for id_, lit in wanted.items():
        jump(page, at[id_][0] + 0.1)
        wait_until(page, f"!{AUDIO}.seeking")
        page.wait_for_timeout(50)
        assert page.evaluate(LIT) == lit, id_
    ids = set(page.evaluate("[...document.querySelectorAll('[id]')].map(element => element.id)"))
    for id_ in [id_ for id_ in at if id_ in ids][::40]:
        jump(page, at[id_][0] + 0.1)
        wait_until(page, f"!{AUDIO}.seeking && {LIT}[0] === '{id_}'")


def covered(page: Page, selector: str) -> bool:
    """Whether the player is over the foot of an element, or it is out of the window."""
    return bool(
        page.evaluate(
            """selector => {
                const {top, bottom} = document.querySelector(selector).getBoundingClientRect();
                return top < 0 || bottom > document.querySelector('.player').getBoundingClientRect().top + 1;
            }""",
            selector,
        )
    )


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 700), (320, 256)])
def test_the_sentence_that_is_heard_is_kept_in_view(page: Page, small: Path, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(reduced_motion="reduce")
    go(page, (small / "index.html").as_uri())
    listen(page)
    page.keyboard.press("k")
    for _ in range(30):
        page.keyboard.press("l")
        id_ = page.evaluate(LIT)
        if id_:
            assert not covered(page, f"#{id_[0]}"), id_


def test_who_scrolls_away_is_left_there_and_offered_a_way_back(opened: Page) -> None:
    listen(opened)
    opened.locator("#about-3").click()
    wait_until(opened, f"{LIT}[0] === 'about-3'")
    opened.wait_for_timeout(100)
    opened.mouse.move(300, 300)
    opened.mouse.wheel(0, 4000)
    opened.locator(".follow").wait_for(state="visible")
    scrolled = opened.evaluate("scrollY")
    jump(opened, time(opened) + 4)  # other sentences are lit meanwhile
    opened.wait_for_timeout(300)
    assert opened.evaluate("scrollY") == scrolled
    opened.locator(".follow").click()
    wait_until(opened, f"scrollY < {scrolled - 500}")
    opened.wait_for_timeout(800)
    assert not covered(opened, ".lit")
    assert opened.locator(".follow").is_hidden()


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_nothing_glides_for_who_does_not_want_motion(page: Page, small: Path, motion: Any) -> None:
    page.emulate_media(reduced_motion=motion)
    go(page, (small / "index.html").as_uri())
    listen(page)
    page.keyboard.press("k")
    page.evaluate("window.asked = []; Element.prototype.scrollIntoView = function (how) { asked.push(how?.behavior); }")
    for _ in range(3):
        page.keyboard.press("Shift+L")
    assert set(page.evaluate("asked")) - {None} == {"auto" if motion == "reduce" else "smooth"}


def test_nothing_that_has_the_focus_is_under_the_player(page: Page, small: Path) -> None:
    page.set_viewport_size({"width": 390, "height": 600})
    go(page, (small / "index.html").as_uri())
    listen(page)
    page.keyboard.press("k")
    page.locator("#listen").click()
    for _ in range(40):
        page.keyboard.press("Tab")
        hidden = page.evaluate(
            """() => {
                const element = document.activeElement, player = document.querySelector('.player');
                const {top, bottom, height} = element.getBoundingClientRect();
                if (element === document.body || player.contains(element) || height > 400) return '';
                return bottom > player.getBoundingClientRect().top + 1 || top < 0 ? element.outerHTML : '';
            }"""
        )
        assert not hidden


def test_a_screen_reader_is_told_nothing_twice(opened: Page) -> None:
    listen(opened)
    opened.keyboard.press("k")
    live = ".player :is([aria-live], [role=status], [role=alert], output, progress), .player[aria-live]"
    assert opened.locator(live).count() == 0
    before, focus = opened.locator("#about").aria_snapshot(), opened.evaluate("document.activeElement.outerHTML")
    opened.locator("#about-3").click()
    wait_until(opened, f"{LIT}[0] === 'about-3'")
    assert opened.locator("#about").aria_snapshot() == before
    assert opened.locator("[aria-current=true], #about [tabindex], #about [role]").count() == 0
    opened.keyboard.press("Shift+L")
    now = opened.evaluate("document.activeElement === document.body ? '' : document.activeElement.outerHTML")
    assert now in ("", focus)


def test_one_goes_on_where_one_stopped(page: Page, small: Path, everywhere: str) -> None:
    opened = go(page, everywhere)
    assert opened.locator(".again").is_hidden()
    listen(opened)
    opened.locator("#results-2").click()
    wait_until(opened, f"{LIT}[0] === 'results-2'")
    opened.reload()
    again = opened.get_by_role("button", name="Continue where you stopped")
    assert re.search(r"The whole summary · \d+:\d\d", again.inner_text())
    again.click()
    wait_until(opened, f"{PLAYING} && {AUDIO}.currentTime >= {cues(small)['results-2'][0] - 0.02}")
    assert opened.evaluate(LIT) == ["results-2"]


def test_who_begins_anew_by_mistake_keeps_the_place_where_one_stopped(opened: Page) -> None:
    key = opened.evaluate("`plainspeech ${document.querySelector('.listen').dataset.place}`")
    kept = "key => JSON.parse(localStorage[key]).handout"
    opened.evaluate("key => { localStorage[key] = JSON.stringify({handout: 100}) }", key)
    opened.reload()
    opened.locator("#about-1").click()
    wait_until(opened, PLAYING)
    opened.wait_for_timeout(300)
    assert opened.evaluate(kept, key) == 100
    assert opened.locator(".again").is_visible()
    opened.locator(".again").click()
    wait_until(opened, f"{AUDIO}.currentTime >= Math.min(100, {AUDIO}.duration - 1)")


def test_a_browser_that_keeps_nothing_plays_all_the_same(page: Page, small: Path) -> None:
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no'); }})")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    go(page, (small / "index.html").as_uri())
    listen(page)
    page.keyboard.press("f")
    page.keyboard.press("Shift+L")
    assert page.evaluate(LIT) == ["about-title"]
    assert errors == []


def test_media_keys_go_by_part_and_the_system_is_told_what_is_heard(page: Page, small: Path) -> None:
    page.add_init_script(
        "window.keys = {}; MediaSession.prototype.setActionHandler = (name, act) => { keys[name] = act; };"
    )
    go(page, (small / "index.html").as_uri())
    listen(page)
    page.evaluate("keys.nexttrack()")
    page.evaluate("keys.nexttrack()")
    assert page.evaluate(LIT) == ["results-title"]
    assert page.evaluate("navigator.mediaSession.metadata.title") == page.locator("#results-title").inner_text()
    page.evaluate("keys.previoustrack()")
    assert page.evaluate(LIT) == ["about-title"]
    page.evaluate("keys.pause()")
    wait_until(page, f"{AUDIO}.paused")
    page.evaluate("keys.play()")
    wait_until(page, PLAYING)


def test_a_player_that_is_closed_is_silent_and_gives_the_room_back(opened: Page) -> None:
    listen(opened)
    opened.locator(".player [data-does=close]").click()
    assert opened.evaluate(f"{AUDIO}.paused")
    assert opened.locator(".player").is_hidden()
    assert opened.evaluate(LIT) == []
    assert opened.evaluate("document.activeElement.matches('.listen .big')")
    listen(opened)
    assert opened.locator(".player").is_visible()


@pytest.mark.parametrize("locale", ["en", "ar"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_open_player_passes_axe_and_its_targets_are_wide(
    page: Page, axe: str, published: Path, locale: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    go(page, (published / "b1931030" / locale / "index.html").as_uri())
    listen(page)
    page.locator(".more summary").click()
    page.evaluate(axe)
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    assert [(item["id"], [node["html"][:120] for node in item["nodes"]]) for item in found["violations"]] == []
    for target in page.locator(".player :is(button, summary, select, label), .listen .big").filter(visible=True).all():
        box = target.bounding_box()
        assert box
        assert box["height"] >= 44
        assert box["width"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_from_right_to_left_forward_is_to_the_left_and_every_name_is_arabic(page: Page, published: Path) -> None:
    go(page, (published / "b1931030" / "ar" / "index.html").as_uri())
    listen(page)
    page.locator(".more summary").click()

    def place(does: str) -> float:
        box = page.locator(f".player [data-does='{does}']").bounding_box()
        assert box
        return box["x"]

    assert place("step heads -1") > place("step cues -1") > place("toggle") > place("step cues 1") > place("step heads 1")
    transform = "selector => getComputedStyle(document.querySelector(selector)).transform"
    assert page.evaluate(transform, ".player .icon-cues") == "matrix(-1, 0, 0, 1, 0, 0)"
    assert page.evaluate(transform, ".player .toggle .icon-play") == "none", "this sign is the same everywhere"
    jump(page, 600)
    done = page.locator(".done").bounding_box()
    assert done
    assert done["x"] + done["width"] == page.viewport_size["width"]  # type: ignore[index]
    names = page.locator(".player :is(button:not(.toggle), summary)").evaluate_all(
        "all => all.map(one => one.ariaLabel || one.textContent)"
    )
    names += page.locator(".player svg[role=img]").evaluate_all("all => all.map(one => one.ariaLabel)")
    assert all(re.search("[؀-ۿ]", name) for name in names), names


def test_the_script_of_a_page_is_small(small: Path) -> None:
    assert (small / "handout.js").stat().st_size <= 15 * 1024


def test_the_players_script_is_what_a_browser_of_2020_reads() -> None:
    text = (ROOT / "templates" / "js" / "player.js").read_text(encoding="utf-8")
    assert not re.search(r"\?\?=|&&=|\|\|=|\.at\(|findLast|replaceAll|\bawait import|#\w+ =", text)
