"""Fetch the vendored text annotator again: ``python -m pipeline.review.vendor``.

It needs npm; the review page does not. The package has no licence file in it: ``LICENSE`` is that
of its repository (github.com/recogito/text-annotator-js), ``LICENSES-bundled.txt`` holds those of
the packages that its build contains. What is fetched must have the sha256 recorded beside it; a new
version is taken over by giving its digests in ``SHA256SUMS``.
"""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

PACKAGE = "@recogito/text-annotator@4.1.1"
FILES = ("text-annotator.umd.js", "text-annotator.css")
FOLDER = Path(__file__).parent / "static" / "vendor"


def fetch() -> dict[str, bytes]:
    """Return the files of the package by name; raises OSError where npm is not there."""
    npm = shutil.which("npm")
    if npm is None:
        raise OSError("npm is not installed")
    with tempfile.TemporaryDirectory() as folder:
        command = [npm, "pack", PACKAGE, "--silent", "--pack-destination", folder]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - no input
        (archive,) = Path(folder).iterdir()
        packed = archive.read_bytes()
    with tarfile.open(fileobj=io.BytesIO(packed)) as tar:
        members = {name: tar.extractfile(f"package/dist/{name}") for name in FILES}
        return {name: member.read() for name, member in members.items() if member}


def recorded() -> dict[str, str]:
    """Return the sha256 of each vendored file, as ``SHA256SUMS`` has it."""
    lines = (FOLDER / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def main() -> int:
    """Write the files that are as recorded; return 1 where one is not."""
    digests = recorded()
    for name, data in fetch().items():
        digest = hashlib.sha256(data).hexdigest()
        if digest != digests[name]:
            print(f"error: {name} of {PACKAGE} is {digest}, not as recorded", file=sys.stderr)
            return 1
        (FOLDER / name).write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
