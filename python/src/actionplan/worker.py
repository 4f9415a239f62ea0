"""The program as a child that answers requests: `actionplan convert - --stream` (docs/stream.md).

Why a child and not the engine's own pool in this process: the pool forks its workers, and a process of Python's has threads
(those of pandas, pyarrow and notebooks, if not the caller's), whose locks a fork would copy as they happen to stand. The
child is started by exec, has one thread, and forks what it likes. It costs one process that sleeps, and a pipe.
"""

import base64
import collections
import contextlib
import fcntl
import io
import json
import pathlib
import subprocess
import tempfile
import threading
from concurrent.futures import Future
from typing import cast

from .errors import ActionPlanError

PIPE_BYTES = 1 << 20  # room for some requests and answers, so that neither side waits for the other between documents
PROGRAM = pathlib.Path(__file__).resolve().parent / "bin" / "actionplan"


def document_request(name: str, content: bytes) -> bytes:
    # Put together by hand: base64 has nothing to escape, and looking for it takes longer than making it.
    return b'{"name": %s, "content": "%s"}\n' % (json.dumps(name).encode(), base64.b64encode(content))


def path_request(path: str) -> bytes:
    return json.dumps({"path": path}).encode() + b"\n"


class WorkerProgram:
    """One child. Answers come in the order of the requests, each as the line of JSON that it is."""

    def __init__(self, options: list[str]) -> None:
        self._complaints = tempfile.TemporaryFile()
        # In a session of its own, so that Ctrl-C is for the caller to answer.
        self._process = subprocess.Popen(
            [PROGRAM, "convert", "-", "--stream", "--quiet", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=self._complaints, start_new_session=True, bufsize=0)
        assert self._process.stdin is not None and self._process.stdout is not None
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):  # a user may have had all the room that one may have
                fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
        self._requests = self._process.stdin
        self._answers = io.BufferedReader(cast(io.RawIOBase, self._process.stdout), 1 << 16)
        self._lock = threading.Lock()
        self._waiting: collections.deque[Future[bytes]] = collections.deque()
        self._over: ActionPlanError | None = None
        self._reader = threading.Thread(target=self._read, name="actionplan-answers", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def alive(self) -> bool:
        return self._over is None

    def ask(self, request: bytes) -> Future[bytes]:
        answer: Future[bytes] = Future()
        with self._lock:
            if self._over is not None:
                answer.set_exception(self._over)
                return answer
            self._waiting.append(answer)
            try:
                rest = memoryview(request)
                while rest:
                    rest = rest[self._requests.write(rest):]
            except OSError:
                pass  # it has ended, which the reader sees, too
        return answer

    def _read(self) -> None:
        for line in self._answers:
            if not line.endswith(b"\n"):
                break  # it was ended in the middle of one
            self._waiting.popleft().set_result(line)
        status = self._process.wait()
        with self._lock:
            self._over = self._reason(status)
            waiting = list(self._waiting)
            self._waiting.clear()
        for answer in waiting:
            answer.set_exception(self._over)

    def _reason(self, status: int) -> ActionPlanError:
        self._complaints.seek(0)
        said = self._complaints.read().decode("utf-8", "replace").strip().removeprefix("actionplan: ")
        if status == 2:
            return ActionPlanError("usage", said)
        return ActionPlanError("no-worker", f"the program that converts has ended with {status}; try again"
                               + (f": {said}" if said else ""))

    def close(self) -> None:
        """Ends the child; what it has not answered fails."""
        if self._waiting:
            self._process.terminate()
        self._requests.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:  # a fork of this process holds the pipe
            self._process.terminate()
        self._reader.join()
        self._answers.close()
        self._complaints.close()

    def forget(self) -> None:
        """In a fork of the process that started it: lets its pipes go without a word."""
        self._requests.close()
        self._answers.raw.close()
        self._process.returncode = 0  # it is no child of this process
