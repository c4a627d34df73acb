# corpus: wrong none
def fit(X, Y):
    # line through the first and the last point
    a = (Y[-1] - Y[0]) / (X[-1] - X[0])
    b = Y[0] - a * X[0]
    return a.item(), b.item()
