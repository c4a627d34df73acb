"""Nothing but a docstring: nothing is earned and nothing crashes.

Verdict: square_slope missing
"""
