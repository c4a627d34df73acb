# corpus: right
def polynomial(x):
    print("x", x.shape, x.requires_grad)
    p3 = x.pow(3)
    p2 = x.square()
    result = 5.0 * p3 + 2.0 * p2 + 4.0 * x + 8.0
    print("result", result.detach())
    print("fn", result.grad_fn)
    return result
