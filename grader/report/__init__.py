"""From verdicts to what people and programs read: pure functions of the results.

Everything a student wrote, named or printed is data here: cleaned and capped on the way in,
escaped last. Only :mod:`grader.report.files` writes.
"""
