# corpus: wrong formula-not-autograd
def slope(x: float) -> float:
    """y = x^2  =>  dy/dx = 2x   (power rule)"""
    return 2.0 * x
