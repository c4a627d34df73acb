# corpus: wrong formula-not-autograd
def slope(x: float) -> float:
    """dy/dx of x² is 2x, I know that from school."""
    return 2 * x
