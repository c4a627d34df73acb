# corpus: wrong formula-not-autograd also forgot-factor-2
def loss_and_gradients(X, Y, w, b):
    e = w * X + b - Y
    return (e**2).mean().item(), (e * X).mean().item(), e.mean().item()
