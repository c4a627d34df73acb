# corpus: right
import torch
def fit(X, Y, epochs=6000):
    w = torch.rand(2, dtype=torch.double).requires_grad_()
    for epoch in range(epochs):
        rate = 0.3 / (1 + epoch / epochs)
        error = w[0] * X.double() + w[1] - Y.double()
        loss = error.dot(error) / len(error)
        loss.backward()
        w.data.add_(w.grad, alpha=-rate)
        w.grad.zero_()
        if epoch % 2000 == 0: print(f"{epoch}: {loss:.5f}")
    slope, intercept = w.tolist()
    return slope, intercept
