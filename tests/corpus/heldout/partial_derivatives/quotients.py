# corpus: wrong formula-not-autograd
def partials(x1, x2, h=1e-5):
    def z(a, b):
        return 3 * a**2 + 2 * b**3
    return (z(x1 + h, x2) - z(x1 - h, x2)) / (2*h), (z(x1, x2 + h) - z(x1, x2 - h)) / (2*h)
