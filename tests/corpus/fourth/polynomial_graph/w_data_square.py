# corpus: wrong data-in-forward
def polynomial(x):
    square = x.data * x.data
    cube = square * x
    return 5 * cube + 2 * square + 4 * x + 8
