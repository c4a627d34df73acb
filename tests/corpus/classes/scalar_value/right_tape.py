# corpus: right
class Value:
    tape = []

    def __init__(self, data, sources=None):
        self.data = float(data)
        self.grad = 0.0
        self.sources = sources or []
        Value.tape.append(self)

    @staticmethod
    def lift(x):
        if isinstance(x, Value):
            return x
        return Value(x)

    def __add__(self, o):
        o = Value.lift(o)
        return Value(self.data + o.data, [(self, 1), (o, 1)])

    def __mul__(self, o):
        o = Value.lift(o)
        return Value(self.data * o.data, [(self, o.data), (o, self.data)])

    def __neg__(self):
        return Value(-self.data, [(self, -1)])

    def __radd__(self, o): return Value.lift(o) + self
    def __rmul__(self, o): return Value.lift(o) * self

    def backward(self):
        self.grad += 1
        # whatever was made later comes later on the tape
        start = Value.tape.index(self)
        for node in Value.tape[start::-1]:
            for source, slope in node.sources:
                source.grad += slope * node.grad
