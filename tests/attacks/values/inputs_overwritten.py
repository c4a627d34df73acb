"""The input is zeroed in place, so that input and gradient agree if the judge computes from it again.

Defence: inputs are fresh for each call, and what was sent is known to the parent.
Verdict: vector_gradient failed
"""


def gradient(x):
    x.clone().requires_grad_().sum().backward()
    x.zero_()
    return x
