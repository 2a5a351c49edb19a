"""What a template needs from whoever asks it."""

from models.scenarios.template import Asked, Template


def needs_words(template: Template) -> str:
    """“Needs: Area left (km²); Pace of the advance (km²/day); First day.”"""
    return f"Needs: {'; '.join(map(_named, template.asked))}."


def _named(asked: Asked) -> str:
    label, unit = asked.input.label or asked.input.name, asked.input.unit
    return label if unit in ("1", "date") else f"{label} ({unit})"
