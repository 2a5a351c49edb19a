"""Rows counted in words."""


def counted_rows(count: int) -> str:
    """“1 row”, “2,400 rows”."""
    return f"{count:,} {'row' if count == 1 else 'rows'}"
