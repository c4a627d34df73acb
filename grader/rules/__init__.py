"""What a course's own rules make of scores, after grading: late policies, attempts, groups, the roster.

Pure functions of rows and settings; only :mod:`grader.rules.apply` touches files. A rule never
changes a score: what counts stands beside it, with the reason in a sentence.
"""
