"""The hook, the action and the snippets do what their pages say, as far as that can be tried without their servers."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import check_jsonschema
import jsonschema
import pytest
import yaml

from tests.conftest import BASE, ROOT

SCHEMAS = Path(check_jsonschema.__file__).parent / "builtin_schemas" / "vendor"


def on_path() -> dict[str, str]:
    """An environment in which `plainspeech` and `pre-commit` are the ones of this interpreter."""
    return {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "here")
    (tmp_path / "here" / "plainspeech.toml").write_text('engine = "silent"\n')
    return tmp_path / "here"


def snippet(heading: str) -> str:
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    return re.findall(rf"## {heading}\n.*?```yaml\n(.*?)```", text, re.DOTALL)[0]


def run_action(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    environment = {**on_path(), **inputs, "GITHUB_OUTPUT": str(folder / "outputs")}
    command = ["bash", str(ROOT / ".ci" / "check-action")]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


def test_the_action_passes_where_all_is_well_and_writes_sarif(folder: Path) -> None:
    done = run_action(folder, SARIF="found.sarif")
    assert done.returncode == 0, done.stderr
    assert json.loads((folder / "found.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert (folder / "outputs").read_text() == "sarif=found.sarif\n"


def test_the_action_fails_with_an_annotation_at_the_line_and_still_writes_sarif(folder: Path) -> None:
    source = folder / "studies" / "tiny" / "summary.yaml"
    source.write_text(
        source.read_text(encoding="utf-8").replace("          It began", "          It had 7 parts.\n          It began")
    )
    line = next(
        number for number, line in enumerate(source.read_text(encoding="utf-8").splitlines(), 1) if "7 parts" in line
    )
    done = run_action(folder, SARIF="found.sarif", STUDIES="tiny")
    assert done.returncode == 1
    assert f"::error file=studies/tiny/summary.yaml,line={line}," in done.stdout
    assert "typed-number" in (folder / "found.sarif").read_text(encoding="utf-8")


def test_the_action_lets_pass_what_its_baseline_has(folder: Path) -> None:
    command = [sys.executable, "-m", "pipeline", "check", "--format", "json"]
    told = subprocess.run(command, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True)
    (folder / "before.json").write_text(told.stdout, encoding="utf-8")
    assert run_action(folder, BASELINE="before.json", FAIL_ON="warning").returncode == 0


def test_an_input_of_the_action_is_never_run(folder: Path) -> None:
    done = run_action(folder, STUDIES="$(touch ran) ; touch ran")
    assert done.returncode == 2
    assert not (folder / "ran").exists()


def test_the_action_and_the_snippets_are_what_their_servers_read() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    steps = action["runs"]["steps"]
    assert all("${{ inputs" not in step.get("run", "") for step in steps)  # no input becomes a part of a script
    named = {name.removeprefix("inputs.") for name in re.findall(r"inputs\.[\w-]+", json.dumps(action))}
    assert named == set(action["inputs"])
    jsonschema.validate(yaml.safe_load(snippet("GitLab")), json.loads((SCHEMAS / "gitlab-ci.json").read_text()))
    workflow = {"on": "push", **yaml.safe_load(snippet("GitHub"))}
    jsonschema.validate(workflow, json.loads((SCHEMAS / "github-workflows.json").read_text()))
    jsonschema.validate(action, json.loads((SCHEMAS / "github-actions.json").read_text()))


def test_the_hook_runs_before_a_commit_and_stops_a_bad_one(folder: Path) -> None:
    manifest = subprocess.run(
        ["pre-commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")],
        env=on_path(),
        capture_output=True,
        text=True,
    )
    assert manifest.returncode == 0, manifest.stdout
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    # The command and its files as they are; the environment is this one, which has the program, and not one made anew.
    local = {"repos": [{"repo": "local", "hooks": [{**hook, "language": "system"}]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(local), encoding="utf-8")
    environment = {**on_path(), "PRE_COMMIT_HOME": str(folder.parent / "kept")}

    def commit_check() -> subprocess.CompletedProcess[str]:
        subprocess.run(["git", "add", "-A"], cwd=folder, check=True)
        return subprocess.run(["pre-commit", "run"], cwd=folder, env=environment, capture_output=True, text=True)

    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    passed = commit_check()
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "Passed" in passed.stdout
    source = folder / "studies" / "tiny" / "summary.yaml"
    source.write_text(
        source.read_text(encoding="utf-8").replace("          It began", "          It had 7 parts.\n          It began")
    )
    failed = commit_check()
    assert failed.returncode == 1
    assert "typed-number" in failed.stdout
