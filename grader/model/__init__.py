"""The few nouns everything else speaks in, as frozen plain values.

Nothing here trusts or runs anything: a value of these types that came from a submission is still a
*claim*, only one with a known shape.
"""

from grader.model.evidence import Curve, Descent, Elements, Evidence, Reached, ShownCase, ShownValue
from grader.model.grade import CheckResult, Diagnosis, ExerciseGrade, Finding, Grade, Identity, Ruling, Status
from grader.model.observation import CaseObservation, Cost, Ending, Event, Frame, Graph, Observation, Raised

__all__ = [
    "CaseObservation",
    "CheckResult",
    "Cost",
    "Curve",
    "Descent",
    "Diagnosis",
    "Elements",
    "Ending",
    "Event",
    "Evidence",
    "ExerciseGrade",
    "Finding",
    "Frame",
    "Grade",
    "Graph",
    "Identity",
    "Observation",
    "Raised",
    "Reached",
    "Ruling",
    "ShownCase",
    "ShownValue",
    "Status",
]
