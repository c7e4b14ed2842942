"""Decisions as JSON; every key is described in docs/json.md."""

from collections import Counter
from datetime import date

from crosscheck.formats.jsontext import dumped
from crosscheck.formats.jsonvalues import Json, json_location
from crosscheck.formats.order import worst_first
from crosscheck.model import Dissent, Force, Ground, Report, Standing


def render_json_decisions(report: Report) -> str:
    """Return every decision and how many there are of each state, as an indented JSON object."""
    standings = worst_first(report).standings
    numbers = Counter(each.force for each in standings)
    whole: Json = {
        "version": 1,
        "totals": {each.value: numbers[each] for each in Force},
        "decisions": [json_standing(each) for each in standings],
    }
    return dumped(whole)


def json_standing(standing: Standing) -> Json:
    """Return a decision with whether it holds."""
    decision = standing.decision
    return {
        "claim": decision.claim,
        "rule": decision.rule,
        "about": decision.about,
        "state": standing.force.value,
        "why": list(standing.why),
        "treatment": decision.treatment,
        "statement": decision.statement,
        "range": decision.range,
        "reason": decision.reason,
        "by": decision.by,
        "on": decision.on.isoformat(),
        "until": _day(decision.until),
        "stamp": decision.stamp,
        "decided_on": [_ground(each) for each in decision.grounds],
        "dissents": [_dissent(each) for each in decision.dissents],
        "location": json_location(decision.location),
    }


def _ground(ground: Ground) -> Json:
    return {
        "statement": ground.statement,
        "value": ground.value,
        "covers": ground.covers or None,
        "as_of": ground.as_of or None,
        "mode": ground.mode or None,
        "quote": ground.quote or None,
        "passage": ground.passage or None,
        "context": ground.context or None,
    }


def _dissent(dissent: Dissent) -> Json:
    return {
        "by": dissent.by,
        "on": dissent.on.isoformat(),
        "reason": dissent.reason,
        "withdrawn": _day(dissent.withdrawn),
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
