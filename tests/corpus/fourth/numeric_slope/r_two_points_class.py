# corpus: right
class Secant:
    def __init__(self, f, left, right):
        self.f, self.left, self.right = f, left, right

    @property
    def rise(self):
        return self.f(self.right) - self.f(self.left)

    @property
    def run(self):
        return self.right - self.left

    def slope(self):
        return self.rise / self.run


def numeric_slope(f, x, h):
    return Secant(f, x - h, x + h).slope()
