# corpus: wrong formula-not-autograd
def loss_and_gradients(X, Y, w, b):
    X, Y = X.double(), Y.double()
    L = lambda w, b: ((w * X + b - Y) ** 2).mean().item()
    h = 1e-5
    return L(w, b), (L(w + h, b) - L(w - h, b)) / (2 * h), (L(w, b + h) - L(w, b - h)) / (2 * h)
