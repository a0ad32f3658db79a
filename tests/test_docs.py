"""The README is true: its snippets run, and the CI script runs its commands."""

import re
import subprocess
import sys
from pathlib import Path

from places import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def snippets(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_ci_runs_the_commands_of_the_readme():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    install, _, test = (snippet.strip() for snippet in snippets("bash"))
    assert install.replace("pip install ", "pip install -q ") in script
    assert test in script


def test_the_run_command(tmp_path):
    command = snippets("bash")[1].strip().split()
    program = Path(sys.executable).with_name(command[0])
    arguments = [*command[1:-1], str(tmp_path / "out")]
    done = subprocess.run([program, *arguments], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / "out" / "report.html").exists()


def test_python_snippets(capsys):
    for snippet in snippets("python"):
        exec(compile(snippet, "README.md", "exec"), {})  # noqa: S102 - our own README
    assert "CITATION" in capsys.readouterr().out


def test_the_snippet_about_plain_stanza(monkeypatch):
    monkeypatch.chdir(ROOT)
    page = (ROOT / "docs" / "models.md").read_text(encoding="utf-8")
    (snippet,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    made = {}
    exec(compile(snippet, "models.md", "exec"), made)  # noqa: S102 - our own page
    found = made["names"]("Ayşe Kaya Ankara’da konuştu.").ents
    assert [entity.type for entity in found] == ["PERSON", "LOCATION"]


def test_pictures_and_pages_exist():
    for target in re.findall(r"\]\(([^)h][^)]*)\)", README):
        assert (ROOT / target).exists(), target
