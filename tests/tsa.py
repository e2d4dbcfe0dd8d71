"""A time-stamping authority on this machine: ``openssl ts`` behind a small server."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_CONFIG = """
[tsa]
default_tsa = here
[here]
serial = ./serial
signer_cert = ./tsa.pem
certs = ./chain.pem
signer_key = ./tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
[ext]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
"""


def configure(folder: Path, *, chain: bool = True) -> None:
    """Makes an authority of a folder that holds or will hold ``tsa.pem``, ``tsa.key`` and ``chain.pem``."""
    (folder / "tsa.cnf").write_text(_CONFIG if chain else _CONFIG.replace("certs = ./chain.pem\n", ""))
    (folder / "serial").write_text("01\n")


def reply(folder: Path, query: bytes) -> bytes:
    """What the authority of that folder answers to a request, both as DER."""
    (folder / "query").write_bytes(query)
    openssl(folder, "ts -reply -config tsa.cnf -queryfile query -out reply")
    return (folder / "reply").read_bytes()


def openssl(folder: Path, arguments: str) -> None:
    """Runs it in that folder; what fails raises."""
    subprocess.run(["openssl", *arguments.split()], cwd=folder, check=True, capture_output=True)


class Authority:
    """Root, certificate and key in a folder; ``answer`` makes replies with openssl."""

    def __init__(self, folder: Path, *, chain: bool = True) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        configure(folder, chain=chain)
        new = "-newkey rsa:2048 -nodes -days 30"
        self._openssl(f"req -x509 {new} -keyout ca.key -out ca.pem -subj /CN=Test-Root")
        self._openssl(f"req {new} -keyout tsa.key -out tsa.csr -subj /CN=Test-Authority")
        signed = "x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -out tsa.pem"
        self._openssl(f"{signed} -extfile tsa.cnf -extensions ext")
        (folder / "chain.pem").write_bytes((folder / "ca.pem").read_bytes())

    @property
    def root(self) -> Path:
        """The root's certificate."""
        return self.folder / "ca.pem"

    def answer(self, query: bytes) -> bytes:
        """The reply to a request, both as DER."""
        return reply(self.folder, query)

    def token(self, data: bytes) -> bytes:
        """A token over data, asked for with openssl, too."""
        (self.folder / "data").write_bytes(data)
        self._openssl("ts -query -data data -sha256 -cert -out query")
        self._openssl("ts -reply -config tsa.cnf -queryfile query -token_out -out token")
        return (self.folder / "token").read_bytes()

    def accepts(self, token: bytes, data: bytes) -> bool:
        """Whether openssl verifies a token over data against the root."""
        (self.folder / "data").write_bytes(data)
        (self.folder / "token").write_bytes(token)
        command = "ts -verify -data data -in token -token_in -CAfile ca.pem -untrusted tsa.pem"
        done = subprocess.run(
            ["openssl", *command.split()], cwd=self.folder, check=False, capture_output=True
        )
        return done.returncode == 0

    def _openssl(self, arguments: str) -> None:
        openssl(self.folder, arguments)


@contextmanager
def serving(answer: object) -> Iterator[str]:
    """The address of a server that answers each request with what the callable makes of its body."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            data = answer(body)  # type: ignore[operator]
            self.send_response(200 if data else 503)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    with listening(Handler) as address:
        yield f"{address}/tsa"


@contextmanager
def listening(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    """The address of a server on this machine that answers as the handler does."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
