"""What can be set from outside: environment variables that begin with PLACET_."""

import re
from datetime import timedelta
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from domain.run.context import MAX_STEPS
from domain.values.addresses import address
from interface.mail import smtp_url
from interface.outbound.permissions import Permissions
from interface.runtime.logs import Level, Style

OWN_PATHS: Final = frozenset({
    "api", "docs", "favicon.ico", "files", "form", "healthz", "inbox", "metrics", "openapi.json", "outbox", "readyz",
    "robots.txt", "sign-in", "sign-out", "static", "v1",
})  # fmt: skip
"""What addresses of ours begin with."""
_PLAIN_PATH: Final = re.compile(r"(?:/[A-Za-z0-9._~-]+)*/?")
Role = Literal["all", "web", "worker"]


def _seconds(given: Any) -> Any:
    """Let a bare number mean seconds."""
    return int(given) if isinstance(given, str) and given.strip().isdecimal() else given


Span = Annotated[timedelta, BeforeValidator(_seconds)]
"""A span of time, in seconds or as ISO 8601 has it: `P7D`, `PT36H`."""


def _places(given: str) -> str:
    """:raises ValueError: naming the entry that is neither a network nor a host"""
    Permissions.parse(allow=given)
    return given


def _address(given: str) -> str:
    """:raises ValueError: saying why e-mails cannot be sent there"""
    return address(given)


def _ports(given: str) -> str:
    """:raises ValueError: naming the entry that is no port"""
    Permissions.parse(ports=given)
    return given


def _server(given: SecretStr) -> SecretStr:
    """:raises ValueError: saying what is wrong, without the password"""
    smtp_url.parse(given.get_secret_value())
    return given


def _networks(given: str) -> str:
    """:raises ValueError: naming the entry that is neither an address nor a network"""
    for entry in filter(None, map(str.strip, given.split(","))):
        ip_network(entry)
    return given


def _link(given: str) -> str:
    """:raises ValueError: if no link can begin with it"""
    parts = urlsplit(given)
    first, _, _ = parts.path.removeprefix("/").partition("/")
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("is written as https://placet.example.com, or https://example.com/placet")
    if not _PLAIN_PATH.fullmatch(parts.path):
        raise ValueError("has a path of other characters than letters, digits, ., _, ~ and -")
    if first in OWN_PATHS:
        raise ValueError(f"has a path that begins with /{first}, as addresses of our own do")
    return given.rstrip("/")


def _metrics(given: str) -> str:
    """:raises ValueError: if it says neither whether nor where they are told"""
    parts = urlsplit(f"//{given}")
    try:
        is_address = bool(parts.hostname) and parts.port is not None and parts.netloc == given
    except ValueError:
        is_address = False
    if given not in ("on", "off") and not is_address:
        raise ValueError("is on, off, or an address to listen on, such as 127.0.0.1:9090")
    return given


def _database(given: SecretStr) -> SecretStr:
    """:raises ValueError: without the address, which may hold a password"""
    import psycopg

    try:
        psycopg.conninfo.conninfo_to_dict(given.get_secret_value())
    except psycopg.ProgrammingError:
        raise ValueError("is written as postgresql://user:password@host:port/name") from None
    return given


class Settings(BaseSettings):
    """The settings of one process."""

    model_config = SettingsConfigDict(
        env_prefix="PLACET_", env_ignore_empty=True, extra="ignore", frozen=True
    )

    data_dir: Path = Path("placet-data")
    """Where the embedded database, the files and the keys live."""
    database_url: Annotated[SecretStr, AfterValidator(_database)] | None = None
    """A PostgreSQL 15 or later to use instead of the embedded one; any number of processes may share it."""
    create: Literal["on", "off"] = "on"
    """Whether a database may be begun where there is none; `off` once there is one that must not be lost unnoticed."""
    postgres_bin: Path | None = None
    """The directory of the PostgreSQL programs for the embedded server, instead of those that come along."""
    public_url: Annotated[str, AfterValidator(_link)] | None = None
    """The address under which people reach the pages; it may have a path. By default the one the server listens on."""
    forwarded_allow: Annotated[str, AfterValidator(_networks)] = ""
    """Addresses and networks of our own proxies, separated by commas: what they forward is believed, of nobody else."""
    token_keys: SecretStr | None = None
    """Keys of form tokens, `id:hex` separated by commas, the current one first; by default a file in `data_dir`."""
    secret_keys: SecretStr | None = None
    """Keys that seal what is entered into secret fields, written likewise; by default a file in `data_dir`."""
    role: Role = "all"
    """Whether this process answers requests, performs tasks, or both."""
    form_time_limit: Span | None = Field(default=None, gt=timedelta())
    """For how long any form may wait, whatever its node says; then its run is stopped. No limit by default."""
    step_limit: int = Field(default=MAX_STEPS, ge=1)
    """How many nodes a run may begin; then it fails."""
    run_time_limit: Span | None = Field(default=None, gt=timedelta())
    """For how long a run may go on without waiting for people; then it fails. No limit by default."""
    pool_size: int = Field(default=8, ge=1, le=100)
    """How many database connections answer reads."""
    files_dir: Path | None = None
    """Where the contents of files lie; by default `files` in `data_dir`. Processes that share a database share it."""
    image_limit: int = Field(default=10, ge=1, le=10_000)
    """The largest image that is taken, in MiB; it is known by its extension."""
    audio_limit: int = Field(default=50, ge=1, le=10_000)
    """The largest audio file, in MiB."""
    video_limit: int = Field(default=100, ge=1, le=10_000)
    """The largest video, in MiB."""
    file_limit: int = Field(default=15, ge=1, le=10_000)
    """The largest file of any other kind, in MiB."""
    files_quota: int | None = Field(default=None, ge=1)
    """How much all files may take together, in MiB; no limit by default."""
    blocked_extensions: str = ""
    """Extensions of files that are refused, separated by commas: `exe,bat`."""
    outbound_allow: Annotated[str, AfterValidator(_places)] = ""
    """Networks, addresses and host names, separated by commas, that are asked although they are not public."""
    outbound_http: bool = False
    """Whether files are fetched and requests sent by http too, not only by https."""
    outbound_ports: Annotated[str, AfterValidator(_ports)] = ""
    """Ports, separated by commas, at which others are asked besides 80 and 443."""
    smtp_url: Annotated[SecretStr, AfterValidator(_server)] | None = None
    """The mail server, `smtp://user:password@host:port` or `smtps://…`; without one e-mails lie in `data_dir`."""
    mail_from: Annotated[str, AfterValidator(_address)] = "placet@localhost"
    """The address that e-mails come from."""
    admin_email: Annotated[str, AfterValidator(_address)] = "admin@localhost"
    """The address of the admin who is made when the service starts and nobody is a member yet."""
    admin_answers: Literal["allow", "refuse"] = "allow"
    """Whether admins may answer, in their own name, in place of those to whom a form was sent."""
    log_format: Style | None = None
    """Whether what is logged is `json` or `text`; by default text on a terminal, JSON elsewhere."""
    log_level: Level = "info"
    """From which level on: `debug` (every request too), `info`, `warning`, `error`."""
    metrics: Annotated[str, AfterValidator(_metrics)] = "on"
    """Where /metrics is: `on`, beside everything else; `off`; or a listener of its own, `HOST:PORT`."""
    body_limit: int = Field(default=1_048_576, ge=1024)
    """The largest request body that is read, in bytes; workflow files may be larger."""

    @property
    def contents_dir(self) -> Path:
        """The directory in which the contents of files lie."""
        return self.files_dir or self.data_dir / "files"

    @property
    def metrics_address(self) -> tuple[str, int] | None:
        """The host and the port of `metrics`, if it names a listener."""
        parts = urlsplit(f"//{self.metrics}")
        return None if parts.port is None else (parts.hostname or "", parts.port)

    @property
    def permissions(self) -> Permissions:
        """Who may be asked for files, and sent requests, besides those at public addresses."""
        return Permissions.parse(
            allow=self.outbound_allow, http=self.outbound_http, ports=self.outbound_ports
        )

    @property
    def proxies(self) -> tuple[str, ...]:
        """The entries of `forwarded_allow`."""
        return tuple(filter(None, map(str.strip, self.forwarded_allow.split(","))))
