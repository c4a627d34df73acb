# corpus: wrong formula-not-autograd
def loss_and_gradients(X, Y, w, b):
    r = w * X + b - Y
    return (r**2).mean().item(), (2 * r * X).mean().item(), (2 * r).mean().item()
