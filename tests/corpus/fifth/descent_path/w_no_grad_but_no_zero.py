# corpus: wrong grads-accumulate
import torch

def descend(w, lr, steps):
    # Gradientenabstieg von Hand
    w = torch.tensor(w, requires_grad=True)
    weg = []
    for schritt in range(steps):
        verlust = (w - 2) ** 2
        verlust.backward()
        with torch.no_grad():
            w -= lr * w.grad
        weg.append(w.item())
    return weg
