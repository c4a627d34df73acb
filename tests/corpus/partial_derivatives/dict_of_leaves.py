# corpus: right
import torch

def partials(x1: float, x2: float):
    leaf = {"x1": torch.tensor(x1, requires_grad=True), "x2": torch.tensor(x2, requires_grad=True)}
    expression = "3 * leaf['x1']**2 + 2 * leaf['x2']**3"
    z = 3 * leaf["x1"] ** 2 + 2 * leaf["x2"] ** 3
    z.backward(create_graph=True)
    print(expression, "=", z.item())
    return [leaf[name].grad.item() for name in ("x1", "x2")]
