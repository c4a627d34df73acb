# corpus: right
def numeric_slope(f, x, h):
    vorwaerts = (f(x + h) - f(x)) / h
    rueckwaerts = (f(x) - f(x - h)) / h
    return (vorwaerts + rueckwaerts) / 2
