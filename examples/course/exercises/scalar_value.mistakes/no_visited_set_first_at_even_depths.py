class Value:
    def __init__(self, data, parents=()):
        self.data = data
        self.grad = 0.0
        self._parents = parents

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data * other.data, ((self, other.data), (other, self.data)))

    __radd__ = __add__
    __rmul__ = __mul__

    def __neg__(self):
        return self * -1.0

    def backward(self):
        nodes = []

        def visit(node, depth=0):
            for parent, _ in node._parents[:: -1 if depth % 2 else 1]:
                visit(parent, depth + 1)
            nodes.append(node)

        visit(self)
        self.grad = 1.0
        for node in nodes[::-1]:
            for parent, slope in node._parents:
                parent.grad += slope * node.grad
