# corpus: right
import torch
def polynomial(x):
    y = 5 * x**3 + 2 * x**2 + 4 * x + 8
    node = y.grad_fn
    while node is not None and node.next_functions:
        print(type(node).__name__)
        node = node.next_functions[0][0]
    return y
