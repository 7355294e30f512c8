"""What nobody had foreseen."""

from interface.runtime.logs import Logger

log = Logger(__name__)


def tell_fault(fault: Exception) -> None:
    """Log a fault of ours by which a node has failed; its run says only that there was one."""
    log.error("a node failed by a fault of the program", exc_info=fault)
