# corpus: wrong item-breaks-graph
def polynomial(x):
    v = x.item()
    return 5 * v**3 + 2 * v**2 + 4 * v + 8
