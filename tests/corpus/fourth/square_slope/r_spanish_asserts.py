# corpus: right
import torch


def slope(x: float) -> float:
    """Devuelve la pendiente de y = x² en el punto x (con autograd)."""
    punto = torch.tensor(x, requires_grad=True)
    cuadrado = punto @ punto if punto.dim() else punto * punto
    cuadrado.backward()
    pendiente = punto.grad
    assert pendiente is not None, "no hay gradiente"
    return pendiente.item()


if __name__ == "__main__":
    for v in (3.0, 2.0, 5.0):
        print(v, "->", slope(v))
