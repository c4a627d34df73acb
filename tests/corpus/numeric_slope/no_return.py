# corpus: wrong none
def numeric_slope(f, x, h):
    slope = (f(x + h) - f(x - h)) / (2 * h)
    print("slope =", slope)
