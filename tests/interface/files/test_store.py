"""Contents on disk."""

import fcntl
import hashlib
import os
import threading
from pathlib import Path

import pytest

from interface.files.store import FileStore


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "files"


@pytest.fixture
def store(root: Path) -> FileStore:
    opened = FileStore(root)
    opened.prepare()
    return opened


def all_files(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]


class TestFileStore:
    def test_names_a_content_by_its_digest(self, store: FileStore, root: Path) -> None:
        draft = store.draft()
        for piece in (b"a" * 100_000, b"", b"b"):
            draft.write(piece)
        digest = draft.keep()
        draft.discard()
        assert digest == hashlib.sha256(b"a" * 100_000 + b"b").hexdigest()
        assert all_files(root) == [root / digest[:2] / digest]
        assert b"".join(store.open(digest).pieces(30_000)) == b"a" * 100_000 + b"b"

    def test_holds_nothing_open_while_a_content_is_taken_slowly(self, store: FileStore) -> None:
        draft = store.draft()
        draft.write(b"a" * 100)
        pieces = store.open(draft.keep()).pieces(10)
        assert next(pieces) == b"a" * 10
        opened = {os.path.realpath(file) for file in Path("/proc/self/fd").iterdir()}
        assert not [name for name in opened if name.startswith(str(store.root))]
        assert b"".join(pieces) == b"a" * 90

    def test_makes_its_directory_with_the_first_content(self, root: Path) -> None:
        """A command may attach a file where no service has ever run."""
        draft = FileStore(root).draft()
        draft.write(b"first")
        digest = draft.keep()
        assert (root / digest[:2] / digest).read_bytes() == b"first"
        assert root.stat().st_mode & 0o077 == 0

    def test_keeps_the_same_content_once(self, store: FileStore, root: Path) -> None:
        for _ in range(2):
            draft = store.draft()
            draft.write(b"same")
            draft.keep()
        assert len(all_files(root)) == 1

    def test_leaves_nothing_of_what_is_discarded(self, store: FileStore, root: Path) -> None:
        draft = store.draft()
        draft.write(b"half")
        draft.discard()
        draft.discard()
        assert all_files(root) == []

    def test_shows_both_ends(self, store: FileStore) -> None:
        draft = store.draft()
        draft.write(b"0123456789")
        assert draft.ends(3, 4) == (b"012", b"6789")
        assert draft.ends(30, 40) == (b"0123456789", b"0123456789")
        draft.discard()

    def test_sweeps_what_nobody_holds(self, store: FileStore, root: Path) -> None:
        held = store.draft()
        (root / "tmp" / "left-over").write_bytes(b"half")
        assert FileStore(root).prepare() == 1
        assert len(all_files(root)) == 1
        held.write(b"whole")
        assert held.keep()

    def test_begins_anew_when_a_sweep_was_quicker(
        self, store: FileStore, root: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A sweep may come between the making of a draft and its locking."""
        lock, swept = fcntl.flock, []

        def sweep_first(descriptor: int, operation: int) -> None:
            if not swept:
                swept.extend(all_files(root))
                swept[0].unlink()
            lock(descriptor, operation)

        monkeypatch.setattr(fcntl, "flock", sweep_first)
        draft = store.draft()
        draft.write(b"whole")
        assert all_files(root) != swept
        assert draft.keep() == hashlib.sha256(b"whole").hexdigest()

    @pytest.mark.parametrize("digest", ["", "../../etc/passwd", "a" * 63, "G" * 64, "a" * 64, "/" * 64])
    def test_opens_nothing_else(self, store: FileStore, digest: str) -> None:
        with pytest.raises(FileNotFoundError):
            store.open(digest)

    def test_is_for_its_owner_alone(self, store: FileStore, root: Path) -> None:
        draft = store.draft()
        draft.write(b"private")
        digest = draft.keep()
        for path in (root / "tmp", root / digest[:2], root / digest[:2] / digest):
            assert path.stat().st_mode & 0o077 == 0

    def test_takes_the_same_content_from_many_at_once(self, store: FileStore, root: Path) -> None:
        def keep() -> None:
            draft = store.draft()
            draft.write(b"same")
            draft.keep()

        threads = [threading.Thread(target=keep) for _ in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(all_files(root)) == 1

    def test_tells_when_the_disk_is_full(self, store: FileStore, root: Path) -> None:
        draft = store.draft()
        os.close(draft._descriptor)
        draft._descriptor = os.open("/dev/full", os.O_RDWR)
        with pytest.raises(OSError, match="No space left"):
            draft.write(b"a")
        draft.discard()
        assert all_files(root) == []
