"""Whether something may begin where nothing is: not where something was."""

from collections.abc import Iterator
from pathlib import Path

from interface.files.store import FileStore
from interface.keys.sealing import SecretSeal
from interface.keys.tokens import FormTokens
from interface.main.settings import Settings
from interface.postgres.migrate import NoSchemaError, SchemaReport, migrate
from interface.postgres.stores.files import PostgresFileRecords

_LOOKED_AT = 20
"""How many of the newest files are looked for."""


class DataGoneError(Exception):
    """What is kept elsewhere tells of something that is not in its place."""


class Beginning:
    """What may be made by a process that finds nothing."""

    def __init__(self, settings: Settings, *, anew: bool = False) -> None:
        """:param anew: whether the database may be empty, and files may be missing, though there were others before"""
        self._settings = settings
        self._anew = anew
        self._directory = settings.data_dir.expanduser().absolute()

    def check_directory(self) -> None:
        """:raises DataGoneError: if the embedded database is not there, and the settings say that it has to be"""
        is_there = self._settings.database_url is not None or (
            (self._directory / "postgres" / "PG_VERSION").exists()
        )
        if self._settings.create == "off" and not is_there:
            raise DataGoneError(f"There is no database in {self._directory}, and PLACET_CREATE is off")

    def check_new_database(self) -> None:
        """:raises DataGoneError: if no empty database may be made in the data directory"""
        if (trace := self._trace()) is not None:
            raise DataGoneError(
                f"There is no database in {self._directory}, but {trace} is of one that was used"
            )

    def migrated(self, conninfo: str) -> SchemaReport:
        """
        Return what was found in the database, which is set up where it is new.

        :raises DataGoneError: if it is empty, and must not be
        :raises SchemaError: if it cannot be used
        """
        trace, is_off = self._trace(), self._settings.create == "off"
        try:
            return migrate(conninfo, create=trace is None and not is_off)
        except NoSchemaError:
            why = "PLACET_CREATE is off" if trace is None else f"{trace} is of one that was used"
            joint = "and" if trace is None else "but"
            raise DataGoneError(f"The database has nothing of Placet in it, {joint} {why}") from None

    async def check_files(self, records: PostgresFileRecords) -> None:
        """
        Take the directory of files for that of the database.

        :raises DataGoneError: if it is not the one that the database was used with
        """
        store = FileStore(self._settings.contents_dir.absolute())
        if store.is_marked:
            return
        newest = await records.newest(_LOOKED_AT)
        if newest and not self._anew and all(store.size(digest) is None for digest, _ in newest):
            raise DataGoneError(f"The database knows of files, and {store.root} has none of them")
        store.mark()

    def _trace(self) -> Path | None:
        """Return something that was left by a database that was used, unless that is to be forgotten."""
        return None if self._anew else next(self._traces(), None)

    def _traces(self) -> Iterator[Path]:
        for kind in (FormTokens, SecretSeal):
            yield from sorted((self._directory / "keys").glob(f"{kind.PURPOSE}-*.key"))
        if (store := FileStore(self._settings.contents_dir.absolute())).is_marked:
            yield store.root
