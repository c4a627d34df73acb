# corpus: right
import torch

def two_gradients(x):
    punto = torch.tensor(x, requires_grad=True)
    y = punto ** 2
    y.backward()
    pendiente_cuadrado = punto.grad.item()
    print("primera:", pendiente_cuadrado)

    # limpiar antes de la segunda pasada
    punto.grad = torch.zeros_like(punto)
    y = punto ** 3
    y.backward()
    pendiente_cubo = punto.grad.item()
    print("segunda:", pendiente_cubo)
    return pendiente_cuadrado, pendiente_cubo
