"""How a caller names a file: by its upload, or by its address."""

from uuid import UUID

from domain.values.json import Json


def fault(mapping: Json) -> str | None:
    """Return what is wrong with the mapping, in the words of the Dify contract, or None if it names a file."""
    if not isinstance(mapping, dict) or not mapping.get("transfer_method"):
        return "transfer_method is required in file mapping"
    if mapping["transfer_method"] == "local_file":
        return _fault_of_upload(mapping.get("upload_file_id"))
    if mapping["transfer_method"] == "remote_url":
        url = mapping.get("url") or mapping.get("remote_url")
        return None if isinstance(url, str) else "Invalid file url"
    named = mapping.get("upload_file_id") or mapping.get("url") or mapping["transfer_method"]
    return f"File validation failed for file: {named}"


def _fault_of_upload(upload: Json) -> str | None:
    if not isinstance(upload, str) or not upload:
        return "Invalid upload file id"
    try:
        UUID(upload)
    except ValueError:
        return "Invalid upload file id format"
    return None
