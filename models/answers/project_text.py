"""The answer of `project` for a reader at a terminal."""

from models.answers.project import Projection
from models.counted import counted
from models.scenarios.inputs import Correlation
from models.scenarios.scenario import Scenario
from models.scenarios.sentence import sentence, shown
from models.scenarios.stated import stated
from models.scenarios.summary import Output


def project_text(projection: Projection) -> str:
    """The answer as a sentence, the inputs as used, then each outcome with its range."""
    template, scenario, outputs = projection.template, projection.scenario, projection.outputs
    wide = max(len(name) for name in (*outputs, *(each.name for each in scenario.inputs)))
    trials = counted(scenario.trials, "trial")
    lines = [
        f"{template.name}: {trials} ({scenario.sampling}), seed {scenario.seed}",
        "",
        template.question,
        sentence(outputs[template.answer]),
        "",
    ]
    lines += [f"  {each.name:<{wide}}  {stated(each)}" for each in scenario.inputs]
    lines += [
        f"  {each.first} and {each.second} go together: rank correlation {each.rho:g}"
        f"{_idle(scenario, each)}"
        for each in scenario.correlations
    ]
    lines.append("")
    for name, output in outputs.items():
        lines.append(f"  {name:<{wide}}  {_range(output)}")
    return "\n".join(lines) + "\n"


def _idle(scenario: Scenario, pair: Correlation) -> str:
    """Says that a pair changes nothing where one of the two is one value."""
    for name in (pair.first, pair.second):
        input = scenario.input(name)
        if input is not None and input.shape == "fixed":
            return f", which changes nothing while {name} is one value"
    return ""


def _range(output: Output) -> str:
    """“1.24 years (9 in 10 between 0.93 and 1.71; …)”: digits follow the width of the range."""
    ends = [value for value in (output.p5, output.p95) if value is not None]
    width = ends[-1] - ends[0] if len(ends) == 2 else 0.0
    low, middle, high = (
        "never" if value is None else shown(value, width, output.unit)
        for value in (output.p5, output.p50, output.p95)
    )
    unit = "" if output.unit in ("1", "date") else f" {output.unit}"
    notes = [f"9 in 10 between {low} and {high}"] if low != high else []
    if output.p_never:
        notes.append(f"never in {output.p_never:.1%} of the paths")
    if output.p_undefined:
        notes.append(f"no answer (0/0) in {output.p_undefined:.1%} of the trials")
    if output.p50_error:
        of = "days" if output.unit == "date" else output.unit
        error = f"{float(f'{output.p50_error:.1g}'):,.10g}{'' if of == '1' else f' {of}'}"
        notes.append(f"the middle is sure to ± {error}")
    middle = f"{middle}{unit}" if middle != "never" else middle
    return f"{middle} ({'; '.join(notes)})" if notes else middle
