# corpus: wrong none
def numeric_slope(f, x, h):
    # even better than central: five point stencil
    return (-f(x + 2*h) + 8*f(x + h) - 8*f(x - h) + f(x - 2*h)) / (12*h)
