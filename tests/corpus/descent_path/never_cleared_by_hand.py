# corpus: wrong grads-accumulate
import torch

def descend(w: float, lr: float, steps: int) -> list:
    position = torch.tensor(float(w), requires_grad=True)
    trail = []
    for number in range(1, steps + 1):
        height = (position - 2.0) ** 2
        height.backward()
        with torch.no_grad():
            position -= lr * position.grad
        print("step", number, "height", height.item())
        trail.append(position.item())
    return trail
