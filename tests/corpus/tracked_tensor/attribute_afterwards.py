# corpus: right
import torch as t

def make_tracked(value):
    result = t.tensor(value)
    result.requires_grad = True
    print(result.is_leaf, result)
    return result
