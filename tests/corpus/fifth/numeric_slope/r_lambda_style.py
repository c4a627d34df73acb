# corpus: right
numeric_slope = lambda f, x, h: (f(x + h) - f(x - h)) / (h + h)