# corpus: right
class Slope:
    def __init__(self, f):
        self.f = f
        self.evaluations = 0

    def value(self, x):
        self.evaluations += 1
        return self.f(x)

    def at(self, x, h):
        return (self.value(x + h) - self.value(x - h)) / (2 * h)


def numeric_slope(f, x, h):
    return Slope(f).at(x, h)
