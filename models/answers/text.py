"""The answers of `inspect` and `check` for a reader at a terminal."""

from typing import Any

from models.counted import counted

Answer = dict[str, Any]


def inspect_text(answer: Answer, chart: str = "") -> str:
    """Every table with its columns and the issues, a line each.

    `chart`: what is told of a picture's chart; its tables are not looked through for issues.
    """
    lines = [f"{answer['path']}", *(["", chart] if chart else [])]
    for table in answer["tables"]:
        lines.append("")
        how = ", ".join(str(part) for part in (table["encoding"],) if part)
        lines.append(
            f"{table['name']}: {counted(table['rows'], 'row')}{f' ({how})' if how else ''}"
        )
        wide = max((len(column["name"]) for column in table["columns"]), default=0)
        for column in table["columns"]:
            unit = f" in {column['unit']}" if column["unit"] else ""
            span = "" if column["min"] is None else f"{column['min']} to {column['max']}"
            missing = f"{column['missing']:,} missing" if column["missing"] else ""
            rest = "; ".join(part for part in (span, missing, column["reason"]) if part)
            lines.append(f"  {column['name']:<{wide}}  {column['kind']}{unit}  {rest}".rstrip())
        for issue in table["issues"]:
            place = f"line {issue['line']:,}: " if issue["line"] is not None else ""
            lines.append(f"  ! {place}{issue['text']}")
        if not table["issues"] and not chart:
            lines.append("  Nothing was found that looks odd.")
    return "\n".join(lines) + "\n"


def check_text(answer: Answer) -> str:
    """A verdict a line, with its reason below."""
    lines: list[str] = []
    for claim in answer["claims"]:
        unit = f" {claim['unit']}" if claim["unit"] not in (None, "", "1") else ""
        computed = "" if claim["recomputed"] is None else f"  {claim['recomputed']:,.6g}{unit}"
        lines.append(f"{claim['id']:<6} {claim['verdict']:<12}{computed}")
        lines.append(f"       {claim['reason']}")
    return "\n".join(lines) + "\n" if lines else "The file holds no claims.\n"
