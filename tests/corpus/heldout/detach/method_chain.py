# corpus: right
def branch(x):
    y = x.mul(x)
    return (y, (d := y.detach()), d.add(5))
