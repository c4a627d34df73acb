# corpus: wrong overwrites-gradient
class Value:
    def __init__(self, data, parents=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data + other.data, [(self, 1.0), (other, 1.0)])
    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data * other.data, [(self, other.data), (other, self.data)])
    def __neg__(self):
        return self * (-1)
    __radd__ = __add__
    __rmul__ = __mul__
    def backward(self, grad=1.0):
        self.grad = grad
        for parent, local in self.parents:
            parent.backward(grad * local)
