# corpus: wrong none also no-requires-grad item-breaks-graph
def slope(x):
    y = x ** 2
    y.backward()
    return x.grad
