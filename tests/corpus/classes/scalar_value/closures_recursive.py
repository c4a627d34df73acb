# corpus: wrong counted-twice
class Value:
    def __init__(self, data, prev=()):
        self.data = data
        self.grad = 0.0
        self.prev = prev
        self.push = lambda: None

    def __add__(self, other):
        if not isinstance(other, Value):
            other = Value(other)
        out = Value(self.data + other.data, (self, other))
        def push():
            self.grad += out.grad
            other.grad += out.grad
            self.push()
            other.push()
        out.push = push
        return out

    def __mul__(self, other):
        if not isinstance(other, Value):
            other = Value(other)
        out = Value(self.data * other.data, (self, other))
        def push():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
            self.push()
            other.push()
        out.push = push
        return out

    def __neg__(self): return self * -1
    __radd__ = __add__
    __rmul__ = __mul__

    def backward(self):
        self.grad = 1.0
        self.push()
