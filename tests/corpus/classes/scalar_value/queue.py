# corpus: wrong handed-on-too-early
from collections import deque

class Value:
    def __init__(self, data, parents=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        return Value(self.data * other.data, ((self, other.data), (other, self.data)))

    def __radd__(self, other):
        return self.__add__(other)

    def __rmul__(self, other):
        return self.__mul__(other)

    def __neg__(self):
        return self.__mul__(-1)

    def backward(self):
        self.grad = 1.0
        todo = deque([self])
        done = set()
        while todo:
            node = todo.popleft()
            if node in done:
                continue
            done.add(node)
            for parent, slope in node.parents:
                parent.grad += slope * node.grad
                todo.append(parent)
