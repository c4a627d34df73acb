"""Fifty megabytes of source.

Verdict: descent_path error, detach error, mse_gradients error, numeric_slope error, polynomial_graph error, square_slope error, vector_gradient error
"""


def build(handins, course, markers):
    (handins / "huge_source.py").write_bytes(b"def slope(x):\n    return 0.5\n" + b"#" * (50 << 20))
    return "huge_source"
