"""Pictures as inline SVG: pure functions of evidence, cached, since most answers to an exercise are alike.

Numbers and names in them come from submissions: numbers are drawn only where they are finite and
inside the picture, texts go through :mod:`grader.report.text` and the XML writer, which escapes them.
"""

from grader.report.pictures.curve import draw_curve
from grader.report.pictures.descent import draw_descent
from grader.report.pictures.elements import draw_elements
from grader.report.pictures.graph import draw_graph

__all__ = ["draw_curve", "draw_descent", "draw_elements", "draw_graph"]
