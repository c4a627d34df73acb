def polynomial(x):
    cubic = 5 * x ** 3
    square = 2 * x ** 2
    linear = 4 * x
    return cubic + square + linear + 8
