# corpus: right
def forward_difference(f, x, h):
    return (f(x + h) - f(x)) / h

def backward_difference(f, x, h):
    return (f(x) - f(x - h)) / h

def numeric_slope(f, x, h):
    # the mean of the two one-sided ones is the central one
    return 0.5 * (forward_difference(f, x, h) + backward_difference(f, x, h))
