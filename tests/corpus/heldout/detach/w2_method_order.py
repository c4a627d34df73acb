# corpus: right
def branch(x):
    y = x.square()
    cut = y.detach()
    return tuple([y, cut, cut.clone().add_(5)])
