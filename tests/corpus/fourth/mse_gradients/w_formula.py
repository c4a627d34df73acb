# corpus: wrong formula-not-autograd
def loss_and_gradients(X, Y, w, b):
    err = w * X + b - Y
    loss = (err ** 2).mean()
    dw = (2 * err * X).mean()
    db = (2 * err).mean()
    return loss.item(), dw.item(), db.item()
