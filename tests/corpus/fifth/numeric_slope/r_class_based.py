# corpus: right
class Measurement:
    def __init__(self, f, h):
        self.f = f
        self.h = h

    @property
    def run(self):
        return 2 * self.h

    def rise(self, x):
        return self.f(x + self.h) - self.f(x - self.h)

    def __call__(self, x):
        return self.rise(x) / self.run


def numeric_slope(f, x, h):
    return Measurement(f, h)(x)
