# corpus: right
class Value(object):
    def __init__(self, data, grads=()):
        self.data = data
        self.grads = grads
        self.grad = 0.0
    def __add__(self, other):
        if not isinstance(other, Value): other = Value(other)
        return Value(self.data + other.data, ((lambda g: g, self), (lambda g: g, other)))
    def __mul__(self, other):
        if not isinstance(other, Value): other = Value(other)
        return Value(self.data * other.data, ((lambda g: g * other.data, self), (lambda g: g * self.data, other)))
    def __neg__(self):
        return Value(-self.data, ((lambda g: -g, self),))
    __radd__ = __add__
    __rmul__ = __mul__
    def backward(self, g=1.0):
        self.grad = self.grad + g
        for f, v in self.grads:
            v.backward(f(g))
