# corpus: right
import torch as t

def one(leaf, n):
    y = leaf.pow(n)
    y.backward()
    answer = float(leaf.grad)
    leaf.grad *= 0
    return answer

def two_gradients(x):
    leaf = t.tensor(x, requires_grad=True)
    return one(leaf, 2), one(leaf, 3)
