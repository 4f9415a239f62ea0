"""Where files lie, for the Python processes that read and write them themselves."""

from typing import Any

from ..errors import ActionPlanError


def input_of(path: str) -> str:
    """A file as the command names it: a path without the scheme that Spark puts before those of this machine."""
    return "/" + path.removeprefix("file:").lstrip("/") if path.startswith("file:") else path


def as_others_say(uri: str) -> str:
    """What only Hadoop calls s3a is s3 to everybody else."""
    return "s3://" + uri.removeprefix("s3a://") if uri.startswith("s3a://") else input_of(uri)


def file_system(uri: str) -> tuple[Any, str]:
    """The file system of a place and its path there: this machine's, or one that pyarrow knows. Raises OSError or ValueError."""
    from pyarrow import fs

    place = as_others_say(uri)
    return (fs.LocalFileSystem(), place) if place.startswith("/") else fs.FileSystem.from_uri(place)


def check_writable(root: str) -> None:
    """Raises ActionPlanError `usage` for a place that executors could not write to."""
    try:
        file_system(root)
    except (OSError, ValueError) as failure:
        raise ActionPlanError("usage", f"the executors can't write there ({failure}); choose a folder that pyarrow reaches: shared by all "
                              "machines, or of hdfs, s3, gs or abfss", root) from None
