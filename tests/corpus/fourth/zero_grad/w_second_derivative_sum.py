# corpus: wrong second-derivative-sum also grads-accumulate
import torch

def two_gradients(x):
    # x^2 is the slope of x^3/3, so its own slope is a second derivative
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 3 / 3
    y.backward(create_graph=True)
    square = xt.grad.clone()
    slope_cube = 3 * square.item()
    square.backward()
    slope_square = xt.grad.item()
    return slope_square, slope_cube
