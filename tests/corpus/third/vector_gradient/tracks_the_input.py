# corpus: right
def gradient(x):
    x.requires_grad_()
    (x ** 2).sum().backward()
    return x.grad
