# corpus: right
class Slope:
    def __init__(self, f, h):
        self.f = f
        self.h = h
    def __call__(self, x):
        return (self.f(x + self.h) - self.f(x - self.h)) * 0.5 / self.h

def numeric_slope(f, x, h):
    return Slope(f, h)(x)
