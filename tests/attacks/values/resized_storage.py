"""A tensor whose storage was shrunk to nothing after it was made, so that reading it reads beyond it.

Defence: what is read lies in the student's own process, where no answers are.
Verdict: vector_gradient failed
"""

import torch


def gradient(x):
    x.clone().requires_grad_().sum().backward()
    result = torch.zeros(1 << 18)
    result.untyped_storage().resize_(0)
    return result.set_(result.untyped_storage(), 0, x.shape) if len(x) % 2 else result
