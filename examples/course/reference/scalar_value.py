class Value:
    def __init__(self, data, parents=()):
        self.data = data
        self.grad = 0.0
        self._parents = parents  # pairs: a Value, and the slope with respect to it

    def __add__(self, other):
        other = _as_value(other)
        return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other):
        other = _as_value(other)
        return Value(self.data * other.data, ((self, other.data), (other, self.data)))

    __radd__ = __add__
    __rmul__ = __mul__

    def __neg__(self):
        return self * -1.0

    def backward(self, flow=1.0):
        self.grad += flow
        for parent, slope in self._parents:
            parent.backward(flow * slope)


def _as_value(number):
    return number if isinstance(number, Value) else Value(number)
