# corpus: wrong detach-in-forward
def branch(x):
    xd = x.detach()
    y = xd ** 2
    return y, y, y + 5
